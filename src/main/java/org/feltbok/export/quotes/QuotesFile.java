package org.feltbok.export.quotes;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.Outcome;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.quotes.Quote;
import org.feltbok.coding.quotes.QuoteChoice;
import org.feltbok.coding.quotes.Quotes;
import org.feltbok.coding.quotes.QuotesStore;
import org.feltbok.export.Staging;
import org.feltbok.export.WordPaper;
import org.feltbok.store.Study;
import org.feltbok.study.StudyStore;
import org.feltbok.tabular.CsvWriter;
import org.feltbok.tabular.ExcelWriter;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Quotes as Excel, CSV or for Word, by the ending of the file. */
public final class QuotesFile {
    private static final int DEEPEST = 3;

    private final Texts texts;
    private final Quotes quotes;

    private final String notice;

    private QuotesFile(Texts texts, Quotes quotes, String notice) {
        this.texts = texts;
        this.quotes = quotes;
        this.notice = notice;
    }

    /**
     * Writes the quotes of a choice; an older file is unchanged where that fails.
     *
     * @param person name of who asks: what they do not see yet is left out
     */
    public static Outcome write(
            Study study, QuoteChoice choice, String person, Texts texts, Path file) {
        String ending = ending(file);
        Quotes quotes = study.read(h -> new QuotesStore(h, texts.language(), person).read(choice));
        if (quotes.quotes().isEmpty()) {
            throw new FaultException(
                    quotes.unseen() == 0 ? "quotes.none" : "quotes.none_seen", quotes.unseen());
        }
        var written =
                new QuotesFile(
                        texts, quotes, study.read(StudyStore::study).notice().in(texts.language()));
        Staging.file(
                file,
                made -> {
                    switch (ending) {
                        case "docx" -> written.word(made);
                        case "csv" -> written.csv(made);
                        default ->
                                ExcelWriter.write(
                                        made,
                                        Map.of(texts.get("quotes.sheet"), written.rows()),
                                        new ExcelWriter.Note(
                                                texts.get("study.notice.sheet"), written.notice));
                    }
                });
        int n = quotes.quotes().size();
        return quotes.unseen() == 0
                ? Outcome.done("quotes.written", n, file.toString())
                : new Outcome.Findings(
                        "quotes.written",
                        List.of(n, file.toString()),
                        List.of(Fault.at(Fault.Place.none(), "quotes.left_out", quotes.unseen())));
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        if (!List.of("xlsx", "csv", "docx").contains(ending)) {
            throw new FaultException("quotes.ending", file.toString());
        }
        return ending;
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>();
        for (String column :
                List.of(
                        "codebook",
                        "above",
                        "code",
                        "words",
                        "case_key",
                        "case",
                        "source",
                        "coder",
                        "whole",
                        "text",
                        "memo")) {
            head.add(texts.get("quotes.column." + column));
        }
        head.addAll(quotes.facts());
        rows.add(head);
        quotes.quotes().forEach(q -> rows.add(row(q)));
        return rows;
    }

    private List<String> row(Quote q) {
        List<String> row = new ArrayList<>();
        row.add(q.codebook());
        row.add(String.join(" › ", q.path().subList(0, q.path().size() - 1)));
        row.add(q.code());
        row.add(q.words());
        row.add(q.caseKey());
        row.add(q.caseName());
        row.add(q.source());
        row.add(q.coder());
        row.add(texts.get(q.lost() ? "quotes.gone" : q.whole() ? "quotes.yes" : "quotes.no"));
        row.add(q.text());
        row.add(q.memo());
        row.addAll(q.facts());
        return row;
    }

    private void csv(Path file) {
        try (CsvWriter csv = CsvWriter.open(file, CsvWriter.Reader.PERSON)) {
            rows().forEach(csv::row);
        }
    }

    /** A heading for each code, each quote with its case and where it stands. */
    private void word(Path file) throws IOException {
        WordPaper paper = WordPaper.own(texts.language(), "");
        try (XWPFDocument document = paper.document();
                OutputStream out = Files.newOutputStream(file)) {
            paper.text(WordPaper.Style.TITLE, texts.get("quotes.title"));
            if (!notice.isEmpty()) {
                paper.text(WordPaper.Style.NOTE, notice);
            }
            List<String> before = List.of();
            for (Quote q : quotes.quotes()) {
                List<String> at = new ArrayList<>(List.of(q.codebook()));
                at.addAll(q.path());
                headings(paper, before, at);
                before = at;
                paper.text(WordPaper.Style.TEXT, texts.get("quotes.quoted", q.words()));
                paper.text(WordPaper.Style.NOTE, from(q));
            }
            document.write(out);
        }
    }

    private static void headings(WordPaper paper, List<String> before, List<String> at) {
        int same = 0;
        while (same < Math.min(before.size(), at.size()) && before.get(same).equals(at.get(same))) {
            same++;
        }
        for (int i = same; i < at.size(); i++) {
            WordPaper.Style style =
                    switch (Math.min(i + 1, DEEPEST)) {
                        case 1 -> WordPaper.Style.HEADING_1;
                        case 2 -> WordPaper.Style.HEADING_2;
                        default -> WordPaper.Style.HEADING_3;
                    };
            paper.text(style, at.get(i));
        }
    }

    private String from(Quote q) {
        List<String> parts = new ArrayList<>();
        for (String part : List.of(q.caseName(), q.source(), q.coder())) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        if (q.whole()) {
            parts.add(texts.get("quotes.whole"));
        }
        if (q.lost()) {
            parts.add(texts.get("quotes.lost"));
        }
        if (!q.memo().isEmpty()) {
            parts.add(texts.get("quotes.memo", q.memo()));
        }
        return String.join(" · ", parts);
    }
}
