package org.feltbok.dataset;

import org.feltbok.analysis.Category;
import org.feltbok.analysis.CategoryColumn;
import org.feltbok.analysis.Variable;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The year, quarter or month that the days of an item lie in, as classes: {@code q15/year}. Those
 * between the first and the last are classes too, so that none is missing on an axis of time. In R:
 * {@code format(x, "%Y")}, {@code paste0(format(x, "%Y-"), quarters(x))}, {@code format(x,
 * "%Y-%m")}.
 */
enum DayClasses {
    YEAR {
        @Override
        LocalDate first(LocalDate day) {
            return day.withDayOfYear(1);
        }

        @Override
        String code(LocalDate day) {
            return format(day, "uuuu", Locale.ROOT);
        }

        @Override
        String label(LocalDate day, Texts texts) {
            return code(day);
        }

        @Override
        LocalDate next(LocalDate first) {
            return first.plusYears(1);
        }
    },
    QUARTER {
        @Override
        LocalDate first(LocalDate day) {
            return day.with(IsoFields.DAY_OF_QUARTER, 1);
        }

        @Override
        String code(LocalDate day) {
            return format(day, "uuuu", Locale.ROOT) + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
        }

        @Override
        String label(LocalDate day, Texts texts) {
            return texts.get(
                    "analysis.day.in_quarter",
                    String.valueOf(day.get(IsoFields.QUARTER_OF_YEAR)),
                    String.valueOf(day.getYear()));
        }

        @Override
        LocalDate next(LocalDate first) {
            return first.plusMonths(3);
        }
    },
    MONTH {
        @Override
        LocalDate first(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        String code(LocalDate day) {
            return format(day, "uuuu-MM", Locale.ROOT);
        }

        @Override
        String label(LocalDate day, Texts texts) {
            return format(day, "LLLL uuuu", texts.locale());
        }

        @Override
        LocalDate next(LocalDate first) {
            return first.plusMonths(1);
        }
    };

    /** From so many on only those classes are there that a day lies in: a year was mistyped. */
    static final int MOST_IN_A_ROW = 400;

    /** The classes of one item, and the class of each row. */
    record Made(Variable variable, CategoryColumn column) {}

    abstract LocalDate first(LocalDate day);

    abstract LocalDate next(LocalDate first);

    abstract String code(LocalDate day);

    abstract String label(LocalDate day, Texts texts);

    private static String format(LocalDate day, String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }

    /** What stands after the item's name. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param label of the item
     * @param days by row; null where there is none
     * @param answered the item's own cells: they say why there is no day
     * @param study code of the study's own language
     */
    Made of(
            String item,
            LocalText label,
            @Nullable LocalDate[] days,
            CategoryColumn answered,
            String study) {
        Map<LocalDate, Integer> positions = positions(days);
        List<Category> categories = new ArrayList<>();
        for (LocalDate first : positions.keySet()) {
            LocalText name = text(study, texts -> label(first, texts), code(first));
            double value = this == YEAR ? first.getYear() : Double.NaN;
            categories.add(new Category(code(first), name, name, value, Optional.empty()));
        }
        CategoryColumn.Builder cells = new CategoryColumn.Builder(days.length, categories.size());
        for (int row = 0; row < days.length; row++) {
            LocalDate day = days[row];
            int own = answered.get(row);
            if (own < 0) {
                cells.set(row, own);
            } else if (day != null) {
                cells.set(row, positions.getOrDefault(first(day), -1));
            }
        }
        LocalText whole =
                text(
                        study,
                        texts -> texts.get("analysis.day." + word(), label.in(texts.language())),
                        label.text());
        return new Made(
                new Variable(
                        item + "/" + word(),
                        whole,
                        whole,
                        Variable.Type.CATEGORY,
                        categories,
                        0,
                        Set.of()),
                cells.build());
    }

    private Map<LocalDate, Integer> positions(@Nullable LocalDate[] days) {
        TreeMap<LocalDate, Boolean> there = new TreeMap<>();
        for (LocalDate day : days) {
            if (day != null) {
                there.put(first(day), true);
            }
        }
        List<LocalDate> classes = new ArrayList<>(there.keySet());
        if (!there.isEmpty()) {
            List<LocalDate> all = new ArrayList<>();
            LocalDate last = there.lastKey();
            LocalDate next = there.firstKey();
            while (all.size() <= MOST_IN_A_ROW && !next.isAfter(last)) {
                all.add(next);
                next = next(next);
            }
            classes = all.size() <= MOST_IN_A_ROW ? all : classes;
        }
        Map<LocalDate, Integer> positions = new LinkedHashMap<>();
        classes.forEach(c -> positions.put(c, positions.size()));
        return positions;
    }

    /** In the study's language where the program has it, and in those of the program. */
    private static LocalText text(String study, Function<Texts, String> of, String plain) {
        Map<String, String> others = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            others.put(language.code(), of.apply(new Texts(language)));
        }
        String own = others.remove(study);
        return new LocalText(own == null ? plain : own, others);
    }
}
