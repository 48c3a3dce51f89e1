// Step 4: the verdict, the checks behind it, and what can be done with the pack; or what failed and what to do about it.
#pragma once

#include <QWidget>

#include "base/Error.h"
#include "casefile/CaseState.h"
#include "release/Release.h"

class QLabel;
class QPushButton;

namespace withheld::ui {

class CheckTable;

class ResultStep : public QWidget {
    Q_OBJECT

public:
    explicit ResultStep(QWidget* parent = nullptr);
    void showOutcome(const release::Outcome& outcome, const casefile::CaseState& state);
    void showFailure(const Error& error);
    /// A release made in an earlier session: its proof is in the pack.
    void showEarlier(const casefile::CaseState& state);

    /// Files of the pack relative to its folder; empty when nothing was released.
    [[nodiscard]] const QStringList& files() const { return m_files; }
    [[nodiscard]] const QString& packFolder() const { return m_folder; }

public slots:
    void openFolder();

signals:
    void againRequested();
    /// The page of the failure is to become a picture of itself (safe mode), then the release is to be made again.
    void pictureRequested(const QString& fileName, int page);

private:
    /// The first file of the pack that ends like one of these, in this order; else the folder.
    void openFile(const QStringList& endings);
    void copyNote();
    void showButtons(bool isReleased);
    /// Shows or hides the offer of safe mode.
    void offerPicture(const Error& failure);

    QString m_folder;
    QStringList m_files;
    QString m_reference;
    QLabel* m_verdict;
    QLabel* m_details;
    CheckTable* m_checks;
    QWidget* m_buttons;
    QPushButton* m_again;
    QLabel* m_pictureText;
    QPushButton* m_picture;
    Error m_failure;
};

}  // namespace withheld::ui
