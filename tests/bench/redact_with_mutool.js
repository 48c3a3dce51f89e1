// mutool run redact_with_mutool.js IN MARKS.json OUT : the same marks by MuPDF's own redaction.
var document = new PDFDocument(scriptArgs[0]);
var marks = JSON.parse(read(scriptArgs[1])).marks;
var byPage = {};
marks.forEach(function (mark) {
    (byPage[mark.page] = byPage[mark.page] || []).push(mark.rect);
});
for (var number in byPage) {
    var page = document.loadPage(number - 1);
    var bounds = page.bound();
    byPage[number].forEach(function (rect) {
        var annotation = page.createAnnotation("Redact");
        annotation.setRect([rect[0], bounds[3] - rect[3], rect[2], bounds[3] - rect[1]]);
        annotation.update();
    });
    page.applyRedactions(true, 2); // black boxes; pixels of pictures
}
document.save(scriptArgs[2], "garbage=3,compress");
