package org.feltbok.questionnaire.statistics;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.questionnaire.xlsform.FormSheets;
import org.feltbok.statfile.StatReader;
import org.feltbok.statfile.data.StatHandler;
import org.feltbok.statfile.data.StatHeader;
import org.feltbok.statfile.data.StatSet;
import org.feltbok.statfile.data.StatVariable;
import org.feltbok.tabular.Header;
import org.feltbok.tabular.Row;
import org.feltbok.tabular.Sheet;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A questionnaire made of a file's variables: what they are and what their values mean. */
public final class StatForm {
    private static final Header SURVEY =
            new Header(List.of("type", "name", "label", "level", "decimals"));
    private static final Header CHOICES =
            new Header(List.of("list_name", "name", "label", "missing"));
    private static final Header SETTINGS = new Header(List.of("form_title"));

    /** More questions than these are no questionnaire that anybody fills in. */
    private static final int MOST = 1_500;

    private final String file;
    private final String title;
    private final int variables;
    private final List<StatQuestion> items;
    private final List<StatSet> apart;

    /** The question that the rows of the file are weighted by; empty = they are not. */
    private final String weight;

    private final MeantMissing meant;

    private StatForm(
            String file,
            String title,
            int variables,
            List<StatQuestion> items,
            List<StatSet> apart,
            String weight,
            MeantMissing meant) {
        this.meant = meant;
        this.variables = variables;
        this.apart = List.copyOf(apart);
        this.weight = weight;
        this.file = file;
        this.title = title;
        this.items = List.copyOf(items);
    }

    /** Looks a file through; empty (told) if it cannot be used. */
    public static Optional<StatForm> read(Path file, String name, Consumer<Fault> faults) {
        Look look = new Look(name, faults);
        boolean read = StatReader.read(file, name, look, faults);
        return read && look.isUsable() ? Optional.of(look.form()) : Optional.empty();
    }

    private static final class Look implements StatHandler {
        private final String name;
        private final Consumer<Fault> faults;
        private final List<Seen> seen = new ArrayList<>();
        private StatHeader header = new StatHeader("", "", List.of());

        Look(String name, Consumer<Fault> faults) {
            this.name = name;
            this.faults = faults;
        }

        @Override
        public boolean begin(StatHeader told) {
            header = told;
            if (!isUsable()) {
                faults.accept(
                        Fault.at(
                                Place.file(name),
                                "questionnaire.too_many_variables",
                                told.variables().size(),
                                MOST));
                return false;
            }
            told.variables().forEach(v -> seen.add(new Seen(v)));
            return true;
        }

        @Override
        public void row(int number, @Nullable Object[] cells) {
            for (int i = 0; i < cells.length; i++) {
                seen.get(i).look(cells[i]);
            }
        }

        boolean isUsable() {
            return header.variables().size() <= MOST;
        }

        StatForm form() {
            List<StatVariable> variables = header.variables();
            List<StatSet> apart = new ArrayList<>();
            Map<String, StatSet> sets = sets(apart);
            Set<String> taken = new HashSet<>();
            Set<StatSet> done = new HashSet<>();
            List<StatQuestion> items = new ArrayList<>();
            String weight = "";
            MeantMissing meant = new MeantMissing();
            for (int i = 0; i < variables.size(); i++) {
                StatVariable variable = variables.get(i);
                StatSet set = sets.get(variable.name());
                boolean isNumber = false;
                if (set == null) {
                    String called = legal(variable.name(), taken);
                    StatItem item = StatItem.of(called, variable, i, seen.get(i));
                    items.add(item);
                    isNumber = item.choices().isEmpty();
                    weight = variable.name().equals(header.weight()) ? called : weight;
                } else if (done.add(set)) {
                    String called = legal(StatTicks.name(set, variable), taken);
                    items.add(
                            set.isOfCategories()
                                    ? mentions(set, called).orElseThrow()
                                    : ticks(set, called));
                }
                meant.look(variable, seen.get(i), isNumber);
            }
            String told = header.label().strip();
            return new StatForm(
                    name,
                    told.isEmpty() ? name.replaceFirst("\\.[^.]*$", "") : told,
                    variables.size(),
                    items,
                    apart,
                    weight,
                    meant);
        }

        private List<StatVariable> variables(List<Integer> places) {
            return places.stream().map(header.variables()::get).toList();
        }

        private StatQuestion ticks(StatSet set, String called) {
            List<Integer> places = set.places(header.variables());
            return StatTicks.of(called, set, variables(places), places);
        }

        private Optional<StatMentions> mentions(StatSet set, String called) {
            List<Integer> places = set.places(header.variables());
            return places.size() != set.variables().size()
                    ? Optional.empty()
                    : StatMentions.of(
                            called,
                            set,
                            variables(places),
                            places,
                            places.stream().map(seen::get).toList());
        }

        /**
         * By variable; of sets that share one only the first is a question.
         *
         * @param apart takes those that are none, for their variables say more than chosen or not
         */
        private Map<String, StatSet> sets(List<StatSet> apart) {
            Map<String, Seen> cells = new HashMap<>();
            for (int i = 0; i < header.variables().size(); i++) {
                cells.put(header.variables().get(i).name(), seen.get(i));
            }
            Map<String, StatSet> found = new HashMap<>();
            for (StatSet set : header.sets()) {
                boolean isQuestion =
                        set.isOfCategories()
                                ? mentions(set, set.name()).isPresent()
                                : set.variables().stream()
                                        .allMatch(
                                                v ->
                                                        cells.containsKey(v)
                                                                && cells.get(v)
                                                                        .isTick(set.counted()));
                if (!isQuestion) {
                    apart.add(set);
                } else if (set.variables().stream().noneMatch(found::containsKey)) {
                    set.variables().forEach(v -> found.put(v, set));
                }
            }
            return found;
        }

        /** Letters, digits and underscores, beginning with a letter. */
        private static String legal(String name, Set<String> taken) {
            String plain = name.replaceAll("[^\\p{L}\\p{N}_]+", "_").replaceAll("^[^\\p{L}]+", "");
            String stem = plain.isEmpty() ? "v" : plain;
            String found = stem;
            for (int i = 2; !taken.add(found.toLowerCase(Locale.ROOT)); i++) {
                found = stem + "_" + i;
            }
            return found;
        }
    }

    /** The sheets of a form; variables whose answers are the same share them. */
    public FormSheets sheets(Consumer<Fault> faults) {
        Map<List<StatQuestion.Choice>, String> lists = new LinkedHashMap<>();
        List<Row> survey = new ArrayList<>();
        for (StatQuestion item : items) {
            String type =
                    item.choices().isEmpty()
                            ? item.type()
                            : item.type()
                                    + " "
                                    + lists.computeIfAbsent(item.choices(), k -> item.name());
            survey.add(
                    new Row(
                            SURVEY,
                            survey.size() + 1,
                            List.of(
                                    type,
                                    item.name(),
                                    item.label(),
                                    item.level(),
                                    item.decimals())));
        }
        List<Row> choices = new ArrayList<>();
        lists.forEach(
                (list, name) ->
                        list.forEach(
                                c ->
                                        choices.add(
                                                new Row(
                                                        CHOICES,
                                                        choices.size() + 1,
                                                        List.of(
                                                                name,
                                                                c.code(),
                                                                c.label(),
                                                                c.missing())))));
        return FormSheets.of(
                new Sheet(file, null, SURVEY, survey),
                new Sheet(file, null, CHOICES, choices),
                new Sheet(file, null, SETTINGS, List.of(new Row(SETTINGS, 1, List.of(title)))),
                faults);
    }

    /**
     * Tells of sets of several answers that are no question, as one may say more in them than that
     * an answer was chosen, and of what is not kept of others.
     */
    public void tell(Consumer<Fault> notes) {
        if (!weight.isEmpty()) {
            notes.accept(Fault.at(Place.file(file), "questionnaire.weighted", weight));
        }
        meant.tell(file, notes);
        for (StatSet set : apart) {
            String variables = String.join(", ", set.variables());
            notes.accept(
                    set.isOfCategories()
                            ? Fault.at(
                                    Place.file(file),
                                    "questionnaire.categories_apart",
                                    set.name(),
                                    variables)
                            : Fault.at(
                                    Place.file(file),
                                    "questionnaire.set_apart",
                                    set.name(),
                                    set.counted(),
                                    variables));
        }
        for (StatQuestion item : items) {
            if (item instanceof StatMentions mentions) {
                notes.accept(
                        Fault.at(
                                Place.file(file).column(item.name()),
                                "questionnaire.mentions",
                                item.name(),
                                String.join(", ", mentions.set().variables())));
            }
        }
    }

    /**
     * Gives the file's rows as a file of responses, its heads first; each is known by its number.
     *
     * @param notes takes what a question cannot hold of a row
     * @return false (told) if the file can no longer be read
     */
    public boolean rows(
            Path from, Consumer<List<String>> out, Consumer<Fault> faults, Consumer<Fault> notes) {
        PartlyMissing partly = new PartlyMissing();
        List<String> heads = new ArrayList<>(List.of("_response"));
        items.forEach(i -> heads.add(i.name()));
        out.accept(heads);
        boolean read =
                StatReader.read(
                        from,
                        file,
                        new StatHandler() {
                            @Override
                            public boolean begin(StatHeader header) {
                                return header.variables().size() == variables;
                            }

                            @Override
                            public void row(int number, @Nullable Object[] cells) {
                                List<String> line =
                                        new ArrayList<>(List.of(String.valueOf(number)));
                                items.forEach(i -> line.add(i.answer(cells)));
                                items.forEach(i -> partly.look(i, number, cells));
                                out.accept(line);
                            }
                        },
                        faults);
        partly.tell(file, notes);
        return read;
    }
}
