// Shift+?: the keys of the present mode on one page, to look at or to print.
#pragma once

#include <QDialog>
#include <utility>
#include <vector>

#include "mainwindow/ModeSwitch.h"

namespace withheld::ui {

class Actions;

class KeySheet : public QDialog {
    Q_OBJECT

public:
    KeySheet(const Actions& actions, Mode mode, QWidget* parent);
    /// One page of A4, landscape. False when it can't be written.
    [[nodiscard]] bool writePdf(const QString& path) const;

private:
    void save();

    struct Column {
        QString title;
        std::vector<std::pair<QString, QString>> rows;  ///< key, words
    };
    std::vector<Column> m_columns;
};

}  // namespace withheld::ui
