package org.feltbok.questionnaire.xlsform;

import org.feltbok.base.Fault;
import org.feltbok.base.text.WrittenNumber;
import org.feltbok.base.text.WrittenTime;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.questionnaire.Level;
import org.feltbok.questionnaire.OptionList;
import org.feltbok.questionnaire.Traits;
import org.feltbok.tabular.Row;
import org.feltbok.tabular.Sheet;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Reads what a form's sheets say of the answers they expect, and what is no longer asked. */
final class FormTraits {
    private static final int MOST_DECIMALS = 9;

    private final Sheet sheet;
    private final FormText texts;
    private final Consumer<Fault> faults;
    private final Consumer<Fault> notes;

    /**
     * @param faults takes what makes the form unusable
     * @param notes takes what is not carried over
     */
    FormTraits(Sheet sheet, FormText texts, Consumer<Fault> faults, Consumer<Fault> notes) {
        this.sheet = sheet;
        this.texts = texts;
        this.faults = faults;
        this.notes = notes;
    }

    /**
     * @param options the answers to choose from; null if there are none, or they are not known
     * @param inMatrix whether the row is of a matrix; elsewhere the question itself is retired
     */
    Traits read(Row row, ItemType type, @Nullable OptionList options, boolean inMatrix) {
        lookAtDefault(row, type, options);
        Traits traits = traits(row, type, inMatrix);
        if (isUpsideDown(traits, type)) {
            fault(
                    row,
                    "most",
                    "questionnaire.range_upside_down",
                    row.get("least"),
                    row.get("most"));
        }
        return traits;
    }

    private static boolean isUpsideDown(Traits traits, ItemType type) {
        String least = traits.least();
        String most = traits.most();
        if (least == null || most == null) {
            return false;
        }
        return type == ItemType.DATE || type == ItemType.TIME
                ? least.compareTo(most) > 0
                : Double.parseDouble(least) > Double.parseDouble(most);
    }

    /** A default that is no answer is kept as it stands; that nothing comes of it is told. */
    private void lookAtDefault(Row row, ItemType type, @Nullable OptionList options) {
        String written = row.get("default");
        if (!written.isEmpty() && !isAnswer(written, type, options)) {
            notes.accept(
                    Fault.at(
                            sheet.place(row, "default"),
                            "questionnaire.default_left",
                            written,
                            row.get("name")));
        }
    }

    private static boolean isAnswer(String written, ItemType type, @Nullable OptionList options) {
        return switch (type) {
            case SINGLE -> isCode(written, options);
            case MULTIPLE, RANK ->
                    Arrays.stream(written.split("[\\s;]+")).allMatch(c -> isCode(c, options));
            case INTEGER -> isNumber(written) && Double.parseDouble(written) % 1 == 0;
            case DECIMAL -> isNumber(written);
            case DATE -> written.replace(" ", "").equals("today()") || isDay(written);
            case TIME -> WrittenTime.of(written).isPresent();
            case TEXT -> !written.contains("${");
        };
    }

    private static boolean isCode(String code, @Nullable OptionList options) {
        return options == null || options.byCode(code).filter(o -> !o.isRetired()).isPresent();
    }

    private static boolean isNumber(String written) {
        return written.matches("[+-]?\\d+(\\.\\d+)?")
                && WrittenNumber.of(written) instanceof WrittenNumber.Value;
    }

    private static boolean isDay(String written) {
        try {
            LocalDate.parse(written);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private Traits traits(Row row, ItemType type, boolean inMatrix) {
        return new Traits(
                level(row).orElse(null),
                texts.read(row, "unit"),
                decimals(row),
                limit(row, "least", type),
                limit(row, "most", type),
                row.has("default") ? row.get("default") : null,
                inMatrix ? retired(row).orElse(null) : null);
    }

    private Optional<Level> level(Row row) {
        String word = row.get("level").toLowerCase(Locale.ROOT);
        Optional<Level> level =
                Arrays.stream(Level.values()).filter(l -> l.word().equals(word)).findFirst();
        if (level.isEmpty() && !word.isEmpty()) {
            String known =
                    Arrays.stream(Level.values())
                            .map(Level::word)
                            .collect(Collectors.joining(", "));
            fault(row, "level", "plain.wrong_word", row.get("level"), known);
        }
        return level;
    }

    private @Nullable Integer decimals(Row row) {
        String text = row.get("decimals");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d") || Integer.parseInt(text) > MOST_DECIMALS) {
            fault(row, "decimals", "plain.not_whole", text);
            return null;
        }
        return Integer.valueOf(text);
    }

    private @Nullable String limit(Row row, String column, ItemType type) {
        if (!row.has(column)) {
            return null;
        }
        if (type == ItemType.DATE) {
            return day(row, column).orElse(null);
        }
        if (type == ItemType.TIME) {
            return time(row, column).orElse(null);
        }
        return number(row, column).map(FormTraits::plain).orElse(null);
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }

    /** A number of a cell; empty for an empty cell and (told) for anything else. */
    Optional<Double> number(Row row, String column) {
        if (!row.has(column)) {
            return Optional.empty();
        }
        OptionalDouble number =
                WrittenNumber.read(
                        row.get(column), sheet.place(row, column), "plain.not_number", faults);
        return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }

    /** Since when something is no longer asked or offered. */
    Optional<String> retired(Row row) {
        return day(row, "retired");
    }

    private Optional<String> day(Row row, String column) {
        String text = row.get(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text).toString());
        } catch (DateTimeException e) {
            fault(row, column, "plain.not_date", text);
            return Optional.empty();
        }
    }

    private Optional<String> time(Row row, String column) {
        Optional<String> time = WrittenTime.of(row.get(column)).map(WrittenTime::show);
        if (time.isEmpty()) {
            fault(row, column, "plain.not_time", row.get(column));
        }
        return time;
    }

    private void fault(Row row, String column, String key, Object... args) {
        faults.accept(Fault.at(sheet.place(row, column), key, args));
    }
}
