// The strip of codes: nine slots and "More…". A click, or the digit on the page, makes a code the current one.
#pragma once

#include <QWidget>
#include <memory>

namespace withheld::ui {

class CaseModel;
class MarkSelection;
class StickyCode;

/// With marks selected a click sets their code (Shift+click adds it), selected suggestions are accepted with it; it always
/// becomes the sticky code.
class CodePalette : public QWidget {
    Q_OBJECT
public:
    CodePalette(CaseModel& model, MarkSelection& selection, StickyCode& code, QWidget* parent = nullptr);
    ~CodePalette() override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

public slots:
    void openMore();  ///< the menu of "More…"; key 0 unless the code set gives that slot away

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Parts;
    std::unique_ptr<Parts> m;
};

}  // namespace withheld::ui
