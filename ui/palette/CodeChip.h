// One code of the palette: swatch, name and key.
#pragma once

#include <QAbstractButton>

#include "disclosure/Exemptions.h"

namespace withheld::ui {

class CodeChip : public QAbstractButton {
    Q_OBJECT
public:
    /// `exemption` must outlive the chip; nullptr makes "More…".
    CodeChip(const disclosure::Exemption* exemption, int digit, QWidget* parent = nullptr);
    [[nodiscard]] const disclosure::Exemption* exemption() const { return m_exemption; }
    [[nodiscard]] QSize sizeHint() const override;
    /// Without the code's short name, where the strip is narrow.
    void setShort(bool isShort);

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] QString label() const;
    const disclosure::Exemption* m_exemption;
    int m_digit;
    bool m_short = false;
};

}  // namespace withheld::ui
