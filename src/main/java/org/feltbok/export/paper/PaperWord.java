package org.feltbok.export.paper;

import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.feltbok.base.text.Texts;
import org.feltbok.export.BookProperties;
import org.feltbok.export.ReportOptions;
import org.feltbok.export.SteadyZip;
import org.feltbok.export.WordFields;
import org.feltbok.export.WordPaper;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;

/** Writes a form as a Word document; the same form and date give the same bytes. */
final class PaperWord {
    private static final int INDENT = 680;
    private static final int WIDTH = 9070;

    private final PaperForm form;
    private final Texts texts;
    private final WordPaper paper;
    private final PaperWordAnswers answers;

    private PaperWord(PaperForm form, Texts texts, WordPaper paper) {
        this.form = form;
        this.texts = texts;
        this.paper = paper;
        answers = new PaperWordAnswers(paper, INDENT, WIDTH);
    }

    static byte[] of(PaperForm form, Texts texts, Instant date) throws IOException {
        WordPaper paper = WordPaper.own(texts.language(), "");
        try (XWPFDocument document = paper.document()) {
            BookProperties.set(
                    document.getProperties(), ReportOptions.of(form.title(), "form", date));
            new PaperWord(form, texts, paper).write();
            return SteadyZip.of(document, date);
        }
    }

    private void write() throws IOException {
        margins();
        edges();
        for (PaperPart part : form.parts()) {
            switch (part) {
                case PaperPart.Head head -> head(head);
                case PaperPart.Sheet sheet -> sheet(sheet);
                case PaperPart.Heading heading -> heading(heading);
                case PaperPart.Told told -> bold(told.text());
                case PaperPart.Ask ask -> ask(ask);
            }
        }
    }

    private void margins() {
        var margins = paper.document().getDocument().getBody().getSectPr().getPgMar();
        margins.setTop(BigInteger.valueOf(1250));
        margins.setBottom(BigInteger.valueOf(1150));
        margins.setHeader(BigInteger.valueOf(600));
        margins.setFooter(BigInteger.valueOf(560));
    }

    /** At the top the study, at the foot what is not real, the version and page n of m. */
    private void edges() {
        XWPFDocument document = paper.document();
        var policy = document.createHeaderFooterPolicy();
        var header = policy.createHeader(XWPFHeaderFooterPolicy.DEFAULT);
        XWPFParagraph top = header.createParagraph();
        top.setAlignment(ParagraphAlignment.RIGHT);
        answers.run(top, form.study(), false, true);
        var footer = policy.createFooter(XWPFHeaderFooterPolicy.DEFAULT);
        XWPFParagraph foot = footer.createParagraph();
        tab(foot, WIDTH, STTabJc.RIGHT);
        answers.run(foot, String.join(" · ", PaperPdf.stamp(form)), false, true);
        foot.createRun().addTab();
        String[] words = texts.get("paper.page", "\u0001", "\u0001").split("\u0001", -1);
        answers.run(foot, words[0], false, true);
        WordFields.add(foot, "PAGE", "1");
        answers.run(foot, words[1], false, true);
        WordFields.add(foot, "NUMPAGES", "1");
        answers.run(foot, words[2], false, true);
        answers.small(foot);
    }

    private static void tab(XWPFParagraph paragraph, int at, STTabJc.Enum kind) {
        var properties =
                paragraph.getCTP().isSetPPr()
                        ? paragraph.getCTP().getPPr()
                        : paragraph.getCTP().addNewPPr();
        var tabs = properties.isSetTabs() ? properties.getTabs() : properties.addNewTabs();
        var tab = tabs.addNewTab();
        tab.setVal(kind);
        tab.setPos(BigInteger.valueOf(at));
    }

    private void head(PaperPart.Head head) {
        paper.text(WordPaper.Style.TITLE, form.title());
        answers.blanks(head.blanks());
        XWPFParagraph told = paragraph(0, 60);
        answers.run(told, head.told(), false, true);
    }

    private void sheet(PaperPart.Sheet sheet) {
        paper.text(WordPaper.Style.HEADING_1, sheet.title()).setPageBreak(true);
        answers.blanks(sheet.blanks());
    }

    private void heading(PaperPart.Heading heading) {
        if (!heading.text().isEmpty()) {
            XWPFParagraph title = paper.text(WordPaper.Style.HEADING_1, heading.text());
            title.setKeepNext(true);
        }
        if (!heading.condition().isEmpty()) {
            XWPFParagraph condition = paragraph(0, 40);
            condition.setKeepNext(true);
            answers.run(condition, heading.condition(), false, true);
        }
    }

    private void bold(String text) {
        answers.run(paragraph(0, 160), text, true, false);
    }

    private XWPFParagraph paragraph(int indent, int before) {
        return answers.paragraph(indent, before);
    }

    private void ask(PaperPart.Ask ask) {
        boolean read = ask.answer() instanceof PaperAnswer.None;
        XWPFParagraph question = paragraph(INDENT, 220);
        question.setIndentationHanging(INDENT);
        question.setKeepNext(!read);
        tab(question, INDENT, STTabJc.LEFT);
        answers.run(question, ask.number(), true, false);
        question.createRun().addTab();
        answers.run(question, ask.text(), true, false);
        if (!ask.name().isEmpty()) {
            answers.run(question, "   " + ask.name(), false, true);
        }
        for (String more : List.of(ask.condition(), ask.hint())) {
            if (!more.isEmpty()) {
                XWPFParagraph line = paragraph(INDENT, 20);
                line.setKeepNext(!read);
                answers.run(line, more, false, true);
            }
        }
        answers.write(ask.answer());
        if (!ask.note().isEmpty()) {
            answers.run(paragraph(INDENT, 40), ask.note(), false, true);
        }
    }
}
