// What a list or table says while it has no rows: a white area leaves people wondering whether something is still to come.
#pragma once

#include <QLabel>

class QAbstractItemView;

namespace withheld::ui {

/// Lies over the view's rows and comes and goes with them; belongs to the view. Give the view its model first.
class EmptyWords : public QLabel {
    Q_OBJECT
public:
    EmptyWords(QAbstractItemView& view, const QString& words);
    void setWords(const QString& words);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow();

    QAbstractItemView& m_view;
};

}  // namespace withheld::ui
