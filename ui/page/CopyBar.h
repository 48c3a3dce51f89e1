// "Same page in Annex A, page 3. Keep both in step?": above a page that stands in the case more than once.
#pragma once

#include <QFrame>
#include <optional>
#include <set>

#include "casefile/CaseState.h"

class QLabel;
class QPushButton;

namespace withheld::ui {

class CaseModel;
class CopyWatch;

class CopyBar : public QFrame {
    Q_OBJECT
public:
    explicit CopyBar(CaseModel& model, QWidget* parent = nullptr);
    void showPage(const QString& document, int page);
    /// The same page once more: copies, links or marks changed.
    void refresh();
    [[nodiscard]] QString words() const;
    void keepInStep();
    void stop();
    void dismiss();

signals:
    void showRequested(const QString& document, int page);
    void closed();

private:
    struct Other {
        std::string document;
        int page = 0;
        double alike = 1;
        bool isLinked = false;
    };
    [[nodiscard]] std::optional<Other> other(int& more) const;
    [[nodiscard]] casefile::PageLink link() const;

    CaseModel& m_model;
    CopyWatch& m_watch;
    std::set<casefile::PageLink> m_dismissed;
    QString m_document;
    int m_page = 0;
    std::optional<Other> m_shown;
    QLabel* m_words;
    QPushButton* m_keep;
    QPushButton* m_stop;
    QPushButton* m_no;
};

}  // namespace withheld::ui
