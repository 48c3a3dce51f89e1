// What the proof says, check by check, document by document.
#pragma once

#include <QTreeWidget>
#include <vector>

#include "verify/Verify.h"

namespace withheld::ui {

struct ProvedDocument {
    QString name;
    verify::Report report;
};

class CheckTable : public QTreeWidget {
    Q_OBJECT

public:
    explicit CheckTable(QWidget* parent = nullptr);
    /// With one document its checks stand alone; with several each has a heading.
    void setReports(const std::vector<ProvedDocument>& documents);

private:
    void addChecks(const verify::Report& report);
};

}  // namespace withheld::ui
