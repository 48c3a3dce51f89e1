// Step 2: the documents that go out, and the folder they go to.
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace withheld::ui {

class CaseModel;

class ContentsStep : public QWidget {
    Q_OBJECT

public:
    explicit ContentsStep(CaseModel& model, QWidget* parent = nullptr);
    /// `isPassable`: the gates let it through. Proposes a folder when `proposeFolder`.
    void reload(bool isPassable, bool proposeFolder);

public slots:
    /// Asks for the release when the folder will do.
    void make();

signals:
    void makeRequested(const QString& packFolder);

private:
    void browse();
    void checkFolder();
    /// Beside the case, "FOI-2026-0412_released_2026-11-24", with " (2)" when there is one already.
    [[nodiscard]] QString proposedFolder() const;

    CaseModel& m_model;
    bool m_isPassable = false;
    QTreeWidget* m_documents;
    QLineEdit* m_folder;
    QLabel* m_problem;
    QPushButton* m_make;
};

}  // namespace withheld::ui
