// The schedule as a spreadsheet, by libxlsxwriter.
#include <xlsxwriter.h>

#include <array>
#include <memory>

#include "disclosure/Schedule.h"

namespace withheld::disclosure {

namespace {

struct Column {
    const char* title;
    double width;  ///< characters
};

constexpr std::array<Column, 9> columns{{{"Number", 8},
                                         {"Document", 20},
                                         {"Page", 6},
                                         {"Place", 14},
                                         {"Exemption", 18},
                                         {"Kind of information", 28},
                                         {"Reason", 48},
                                         {"Absolute or qualified", 20},
                                         {"Public interest test", 26}}};

struct Formats {
    lxw_format* heading;
    lxw_format* text;
};

lxw_row_t rowIndex(std::size_t i) {
    return static_cast<lxw_row_t>(i);
}

void writeRows(lxw_worksheet* sheet, const Schedule& schedule, const Formats& formats) {
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const auto column = static_cast<lxw_col_t>(c);
        worksheet_set_column(sheet, column, column, columns[c].width, nullptr);
        worksheet_write_string(sheet, 0, column, columns[c].title, formats.heading);
    }
    for (std::size_t r = 0; r < schedule.rows.size(); ++r) {
        const ScheduleRow& row = schedule.rows[r];
        std::string codes;
        for (const std::string& id : row.exemptions) {
            codes += (codes.empty() ? "" : "; ") + id;
        }
        const lxw_row_t at = rowIndex(r + 1);
        worksheet_write_number(sheet, at, 0, row.number, formats.text);
        worksheet_write_number(sheet, at, 2, row.page, formats.text);
        const std::array<std::pair<lxw_col_t, const std::string*>, 7> texts{{{1, &row.document},
                                                                             {3, &row.place},
                                                                             {4, &codes},
                                                                             {5, &row.information},
                                                                             {6, &row.reason},
                                                                             {7, &row.basis},
                                                                             {8, &row.publicInterest}}};
        for (const auto& [column, text] : texts) {
            worksheet_write_string(sheet, at, column, text->c_str(), formats.text);
        }
    }
    worksheet_freeze_panes(sheet, 1, 0);
    if (!schedule.rows.empty()) {
        worksheet_autofilter(sheet, 0, 0, rowIndex(schedule.rows.size()), columns.size() - 1);
    }
    worksheet_repeat_rows(sheet, 0, 0);
    worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
}

void writeTotals(lxw_worksheet* sheet, const Schedule& schedule, const Formats& formats) {
    worksheet_set_column(sheet, 0, 0, 28, nullptr);
    std::size_t next = 0;
    const auto table = [&](const char* title, const std::vector<std::pair<std::string, int>>& totals) {
        worksheet_write_string(sheet, rowIndex(next), 0, title, formats.heading);
        worksheet_write_string(sheet, rowIndex(next), 1, "Marks", formats.heading);
        for (const auto& [name, count] : totals) {
            ++next;
            worksheet_write_string(sheet, rowIndex(next), 0, name.c_str(), formats.text);
            worksheet_write_number(sheet, rowIndex(next), 1, count, formats.text);
        }
        next += 2;
    };
    table("Exemption", schedule.byExemption);
    table("Document", schedule.byDocument);
}

}  // namespace

Expected<Bytes> toXlsx(const Schedule& schedule) {
    const PrivateFolder folder;
    const std::string path = (folder.path() / "schedule.xlsx").string();
    lxw_workbook* book = workbook_new(path.c_str());
    if (book == nullptr) {
        return Error{ErrorCode::Internal, "The schedule's spreadsheet cannot be made", "schedule.xlsx", 0, "", ""};
    }
    Formats formats{workbook_add_format(book), workbook_add_format(book)};
    format_set_bold(formats.heading);
    format_set_text_wrap(formats.text);
    format_set_align(formats.text, LXW_ALIGN_VERTICAL_TOP);
    writeRows(workbook_add_worksheet(book, "Schedule"), schedule, formats);
    writeTotals(workbook_add_worksheet(book, "Totals"), schedule, formats);
    if (const lxw_error error = workbook_close(book); error != LXW_NO_ERROR) {
        return Error{ErrorCode::Io,
                     std::string("The schedule's spreadsheet cannot be written: ") + lxw_strerror(error),
                     "schedule.xlsx",
                     0,
                     "",
                     ""};
    }
    return readFile(path);
}

}  // namespace withheld::disclosure
