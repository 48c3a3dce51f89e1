// Holds the program's window, and makes it anew when language or size of text are other than it was built with: same person, same
// case, mode and place.
#pragma once

#include <QObject>
#include <memory>

#include "mainwindow/MainWindow.h"

namespace withheld::ui {

class WindowOwner : public QObject {
    Q_OBJECT

public:
    explicit WindowOwner(const QString& user);
    [[nodiscard]] MainWindow& window() const { return *m_window; }

private:
    /// Waits for work that is under way.
    void renewSoon();
    void renew();

    std::unique_ptr<MainWindow> m_window;
};

}  // namespace withheld::ui
