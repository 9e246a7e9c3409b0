package org.feltbok.responses.twice;

import org.feltbok.analysis.Interval;
import org.feltbok.base.text.Texts;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Question;
import org.feltbok.tabular.ExcelWriter;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Error rates and all differences as a workbook; numbers are numbers. */
public final class TwiceBook {
    private static final double THOUSAND = 1000;
    private final Texts texts;
    private final Function<Item, String> field;
    private final BiFunction<Item, String, String> cell;

    /**
     * @param field what people call an item
     * @param cell what a cell says
     */
    public TwiceBook(
            Texts texts, Function<Item, String> field, BiFunction<Item, String, String> cell) {
        this.texts = texts;
        this.field = field;
        this.cell = cell;
    }

    public void write(TwiceKeyed twice, Path file) {
        ExcelWriter.writeCells(file, sheets(twice));
    }

    /** The sheets by name, rows with their head first. */
    Map<String, List<List<Object>>> sheets(TwiceKeyed twice) {
        ErrorRates rates = ErrorRates.of(twice);
        Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
        sheets.put(texts.get("settle.book.rates"), rates(rates));
        List<List<Object>> people = head("settle.book.person");
        rates.people()
                .forEach(
                        (who, share) ->
                                people.add(
                                        row(
                                                who.isEmpty() ? texts.get("settle.nobody") : who,
                                                share)));
        sheets.put(texts.get("settle.book.people"), people);
        List<List<Object>> questions = head("settle.book.question");
        rates.questions().forEach(q -> questions.add(row(name(q.what()), q.share())));
        sheets.put(texts.get("settle.book.questions"), questions);
        List<List<Object>> fields = head("settle.book.field");
        rates.fields().forEach(f -> fields.add(row(field.apply(f.what()), f.share())));
        sheets.put(texts.get("settle.book.fields"), fields);
        sheets.put(texts.get("settle.book.differences"), differences(twice));
        return sheets;
    }

    private String name(Question question) {
        return (question.number() + " " + question.label().in(texts.language())).strip();
    }

    private List<List<Object>> head(String first) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(heads(first, "errors", "of", "rate", "low", "high"));
        return rows;
    }

    private List<Object> heads(String first, String... others) {
        List<Object> heads = new ArrayList<>(List.of(texts.get(first)));
        for (String other : others) {
            heads.add(texts.get("settle.book." + other));
        }
        return heads;
    }

    private static List<Object> row(String name, ErrorShare share) {
        List<Object> row = new ArrayList<>(List.of(name, share.errors(), share.fields()));
        share.share().ifPresent(s -> row.add(s * THOUSAND));
        share.interval()
                .map(i -> new Interval(i.low() * THOUSAND, i.high() * THOUSAND, i.level()))
                .ifPresent(
                        i -> {
                            row.add(i.low());
                            row.add(i.high());
                        });
        return row;
    }

    private List<List<Object>> rates(ErrorRates rates) {
        List<List<Object>> rows = head("settle.book.what");
        rows.add(row(texts.get("settle.book.differing"), rates.differing()));
        rows.add(row(texts.get("settle.book.first_wrong"), rates.first()));
        rows.add(List.of());
        rows.add(List.of(texts.get("settle.book.pairs"), rates.pairs()));
        rows.add(List.of(texts.get("settle.book.unsettled"), rates.unsettled()));
        rows.add(List.of(texts.get("settle.book.alone"), rates.alone()));
        rows.add(List.of(texts.get("settle.book.method")));
        return rows;
    }

    private List<List<Object>> differences(TwiceKeyed twice) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(
                heads(
                        "settle.column.respondent",
                        "response",
                        "field",
                        "first",
                        "by_first",
                        "second",
                        "by_second",
                        "counts",
                        "choice",
                        "by",
                        "at",
                        "note"));
        for (FieldDifference d : twice.differences()) {
            rows.add(
                    List.of(
                            d.pair().title(),
                            d.pair().first().response().key(),
                            field.apply(d.item()),
                            cell.apply(d.item(), d.first()),
                            d.pair().first().response().enteredBy(),
                            cell.apply(d.item(), d.second()),
                            d.pair().second().response().enteredBy(),
                            cell.apply(d.item(), d.counts()),
                            choice(d),
                            d.settlement().map(Settlement::person).orElse(""),
                            d.settlement().map(Settlement::at).orElse(""),
                            d.settlement().map(Settlement::note).orElse("")));
        }
        return rows;
    }

    private String choice(FieldDifference d) {
        return switch (d.settlement().map(Settlement::choice).orElse(null)) {
            case null -> texts.get("settle.state.to_settle");
            case FIRST -> texts.get("settle.choice.first");
            case SECOND -> texts.get("settle.choice.second");
            case OTHER -> texts.get("settle.choice.other");
            case LATER -> texts.get("settle.state.later");
        };
    }
}
