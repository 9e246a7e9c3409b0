package org.feltbok.coding.agreement;

import org.feltbok.analysis.agreement.Agreement;
import org.feltbok.analysis.agreement.Coefficient;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.Coder;
import org.feltbok.tabular.ExcelWriter;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far two coders agree, as a workbook for the chapter on method; numbers are numbers. */
public final class AgreementBook {
    private final Texts texts;
    private final Comparison of;
    private final AgreementWords words;
    private final String notice;

    /**
     * @param notice what is not real about the study; may be empty
     */
    public AgreementBook(Texts texts, Comparison of, String notice) {
        this.texts = texts;
        this.of = of;
        this.notice = notice;
        words = new AgreementWords(texts);
    }

    public void write(Path file) {
        ExcelWriter.writeCells(
                file, sheets(), new ExcelWriter.Note(texts.get("study.notice.sheet"), notice));
    }

    /** The sheets by name, rows with their head first. */
    Map<String, List<List<Object>>> sheets() {
        String one = name(0);
        String other = name(1);
        Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
        List<List<Object>> codes = new ArrayList<>();
        codes.add(
                List.of(
                        texts.get("agreement.code"),
                        texts.get("agreement.both"),
                        texts.get("agreement.only", one),
                        texts.get("agreement.only", other),
                        "n",
                        texts.get("agreement.prevalence"),
                        texts.get("agreement.agree"),
                        texts.get("agreement.kappa"),
                        texts.get("agreement.alpha"),
                        texts.get("agreement.low"),
                        texts.get("agreement.high"),
                        texts.get("agreement.reading"),
                        texts.get("agreement.signs")));
        for (Comparison.OfCode c : of.codes()) {
            List<Object> row = new ArrayList<>();
            row.add(of.sheet().tree().told(c.code(), texts.language()));
            row.add(c.both());
            row.add(c.one());
            row.add(c.other());
            numbers(row, c.agreement());
            row.add(cell(c.signs().alpha()));
            codes.add(row);
        }
        sheets.put(texts.get("agreement.per_code"), codes);
        sheets.put(texts.get("agreement.pooled"), pooled());
        sheets.put(texts.get("agreement.each"), each());
        sheets.put(texts.get("agreement.mixed"), mixed());
        sheets.put(texts.get("agreement.disagreements"), disagreements());
        sheets.put(texts.get("agreement.method"), method());
        return sheets;
    }

    private void numbers(List<Object> row, Agreement a) {
        row.add(a.units());
        row.add(a.prevalence().isPresent() ? a.prevalence().getAsDouble() : "");
        row.add(cell(a.percent()));
        row.add(cell(a.kappa()));
        row.add(cell(a.alpha()));
        row.add(a.alpha().interval().<Object>map(i -> i.low()).orElse(""));
        row.add(a.alpha().interval().<Object>map(i -> i.high()).orElse(""));
        row.add(words.reading(a));
    }

    private Object cell(Coefficient c) {
        return c.value().isPresent() ? c.value().getAsDouble() : words.undefined(c);
    }

    private List<List<Object>> pooled() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        "",
                        "n",
                        texts.get("agreement.prevalence"),
                        texts.get("agreement.agree"),
                        texts.get("agreement.kappa"),
                        texts.get("agreement.alpha"),
                        texts.get("agreement.low"),
                        texts.get("agreement.high"),
                        texts.get("agreement.reading")));
        rows.add(row(texts.get("agreement.all_pooled"), of.pooled()));
        rows.add(row(texts.get(of.key("agreement.sets")), of.sets()));
        of.questions().forEach(q -> rows.add(row(q.item().shortName(), q.pooled())));
        return rows;
    }

    private List<Object> row(String name, Agreement a) {
        List<Object> row = new ArrayList<>(List.of(name));
        numbers(row, a);
        return row;
    }

    private List<List<Object>> each() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        texts.get("agreement.coder"),
                        texts.get(of.key("agreement.shared")),
                        texts.get("agreement.others_count"),
                        texts.get("agreement.agree"),
                        texts.get("agreement.kappa_mean"),
                        texts.get("agreement.alpha_mean")));
        for (Comparison.OfCoder c : of.each()) {
            rows.add(
                    List.of(
                            c.coder().name(),
                            c.texts(),
                            c.with().pairs(),
                            cell(c.with().percent()),
                            cell(c.with().kappa()),
                            cell(c.with().alpha())));
        }
        return rows;
    }

    private List<List<Object>> mixed() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of(name(0), name(1), texts.get("agreement.times")));
        for (MixUp m : of.mixUps()) {
            rows.add(List.of(code(m.one()), code(m.other()), m.times()));
        }
        return rows;
    }

    private String code(Optional<String> id) {
        return id.flatMap(i -> of.sheet().tree().byId(i))
                .map(c -> of.sheet().tree().told(c, texts.language()))
                .orElse(texts.get("agreement.no_code_at_all"));
    }

    private List<List<Object>> disagreements() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        texts.get("agreement.case"),
                        texts.get(of.key("agreement.answer")),
                        texts.get("agreement.code"),
                        texts.get("agreement.given_by"),
                        texts.get("agreement.outcome"),
                        texts.get("agreement.by"),
                        texts.get("agreement.at")));
        for (Pairing.Disagreement d : of.pairing().disagreements()) {
            Optional<Decision> decision = d.decision();
            rows.add(
                    List.of(
                            d.text().text().shownName(of.sheet().namesHidden()),
                            of.sheet().telling().told(d.text().text().text()),
                            of.sheet()
                                    .tree()
                                    .byId(d.codeId())
                                    .map(c -> of.sheet().tree().told(c, texts.language()))
                                    .orElse(""),
                            d.ofWords()
                                    ? texts.get("agreement.on_words")
                                    : person(d.by().getFirst()),
                            texts.get(words.outcome(decision)),
                            decision.map(x -> person(x.personId())).orElse(""),
                            decision.map(Decision::at).map(Object::toString).orElse("")));
        }
        return rows;
    }

    private List<List<Object>> method() {
        List<List<Object>> rows = new ArrayList<>();
        for (String line :
                List.of(
                        texts.get(of.key("agreement.method.units"), name(0), name(1)),
                        texts.get("agreement.method.numbers"),
                        texts.get("agreement.method.signs"),
                        texts.get(
                                "agreement.method.interval",
                                Comparison.BOOTSTRAP.samples(),
                                String.valueOf(Comparison.BOOTSTRAP.seed())),
                        texts.get("agreement.method.reading"),
                        texts.get("agreement.method.each"),
                        texts.get("agreement.method.mixed"),
                        texts.get("agreement.method.seen", of.pairing().seen()))) {
            rows.add(List.of(line));
        }
        return rows;
    }

    private String name(int place) {
        return of.coders().get(place).name();
    }

    private String person(String id) {
        return of.sheet().coder(id).map(Coder::name).orElse("");
    }
}
