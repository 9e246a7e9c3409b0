package org.feltbok.tables;

import org.feltbok.analysis.AskedItem;
import org.feltbok.analysis.AskedQuestion;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.Measures;
import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.Survey;
import org.feltbok.analysis.Variable;
import org.feltbok.analysis.tests.SurveyDesign;
import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.LocalText;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Computes a table book. All columns of an item are counted in one pass. */
public final class BookMaker {
    private final StudyData study;
    private final BookSpec spec;
    private final Survey survey;
    private final Dataset data;
    private final Measures measures;
    private final Set<String> blind;
    private final List<Fault> told = new ArrayList<>();
    private int without;

    private BookMaker(StudyData study, BookSpec spec, Set<String> blind) {
        this.study = study;
        this.spec = spec;
        this.blind = blind;
        measures = new Measures(study);
        survey = study.survey(spec.survey());
        data = survey.data();
    }

    /**
     * @throws FaultException if something that is asked for is not there or does not fit
     */
    public static TableBook of(StudyData study, BookSpec spec) {
        return of(study, spec, Set.of());
    }

    /**
     * @param blind names of items whose codes are not shown to who asks
     */
    public static TableBook of(StudyData study, BookSpec spec, Set<String> blind) {
        return new BookMaker(study, spec, blind).make();
    }

    private TableBook make() {
        List<AskedQuestion> questions = questions();
        Optional<SurveyDesign> design = design();
        boolean[] rows = rows(design);
        List<Axis> axes = new ArrayList<>();
        axes.add(Axis.ofAll(data.size()).among(rows));
        for (String by : new LinkedHashSet<>(spec.by())) {
            requireSeen(by);
            Axis last = axes.getLast();
            Axis.of(data, by, last.first() + last.width()).forEach(a -> axes.add(a.among(rows)));
        }
        BookCounts counts = new BookCounts(axes, data.size(), design);
        BlockMaker blocks = new BlockMaker(data, spec, axes, counts);
        List<TableBook.Page> pages = new ArrayList<>();
        for (AskedQuestion question : questions) {
            List<TableBook.Block> made = new ArrayList<>();
            for (AskedItem item : question.items()) {
                boolean isAlone = question.items().size() == 1;
                LocalText label = isAlone ? LocalText.of("") : item.label();
                boolean shows = !blind.contains(item.name()) && unseen(item.name()).isEmpty();
                made.add(blocks.of(item, label, shows));
            }
            pages.add(
                    new TableBook.Page(question.name(), question.number(), question.label(), made));
        }
        if (without > 0) {
            told.add(Fault.at(Place.none(), "tables.told.without", without));
        }
        List<TableBook.Head> heads = axes.stream().flatMap(a -> a.heads().stream()).toList();
        TableBook book =
                new TableBook(
                        spec,
                        study.title(),
                        study.notice(),
                        heads,
                        spec.isHiding() ? SameTurned.hidden(heads, pages) : pages,
                        weightLabel(),
                        design.map(SurveyDesign::isKnown).orElse(false),
                        without,
                        told,
                        Set.of());
        return BookIntervals.in(book, study).constructed(constructed(book));
    }

    /** What of the book rests on what was made for an example. */
    private Set<String> constructed(TableBook book) {
        Set<String> made = new LinkedHashSet<>();
        Stream.concat(
                        book.heads().stream().map(TableBook.Head::variable),
                        book.pages().stream()
                                .flatMap(p -> p.blocks().stream())
                                .map(TableBook.Block::item))
                .filter(name -> measures.isConstructed(data, name))
                .forEach(made::add);
        if (measures.isConstructed(CellMeasure.ofAll(survey, spec.weight(), ""))) {
            made.add(spec.weight());
        }
        if (measures.isConstructed(CellMeasure.ofAll(survey, "", spec.only()))) {
            made.add(TableBook.ONLY);
        }
        return made;
    }

    /** What rests on codings that who asks does not see yet is no column. */
    private void requireSeen(String by) {
        unseen(by)
                .ifPresent(
                        item -> {
                            throw new FaultException("variables.blind", item);
                        });
    }

    /** The item on whose codings something rests that who asks does not see yet. */
    private Optional<String> unseen(String name) {
        return blind.isEmpty()
                ? Optional.empty()
                : Variable.codedAmong(measures.codes(data, name), blind);
    }

    private List<AskedQuestion> questions() {
        if (spec.questions().isEmpty()) {
            return survey.asked();
        }
        List<AskedQuestion> found = new ArrayList<>();
        for (String name : new LinkedHashSet<>(spec.questions())) {
            found.add(question(name));
        }
        return found;
    }

    private AskedQuestion question(String name) {
        // of a question that is still asked the rows that are; of one that is not, all
        Optional<AskedQuestion> question =
                survey.asked().stream().filter(q -> q.name().equals(name)).findFirst();
        return question.or(() -> survey.question(name))
                .or(
                        () ->
                                survey.item(name)
                                        .or(() -> variable(name))
                                        .map(
                                                i ->
                                                        new AskedQuestion(
                                                                i.name(),
                                                                number(i),
                                                                i.label(),
                                                                List.of(i))))
                .orElseThrow(() -> new FaultException("tables.no_question", name));
    }

    /** What is known of a response besides its answers, such as a grouping of its case. */
    private Optional<AskedItem> variable(String name) {
        return data.variable(data.meant(name))
                .map(
                        v ->
                                new AskedItem(
                                        "",
                                        v.name(),
                                        v.label(),
                                        v.shortLabel(),
                                        v.categories(),
                                        List.of()));
    }

    private String number(AskedItem item) {
        return survey.questions().stream()
                .filter(q -> q.items().contains(item))
                .map(AskedQuestion::number)
                .findFirst()
                .orElse("");
    }

    private Optional<SurveyDesign> design() {
        return spec.weight().isEmpty()
                ? Optional.empty()
                : Optional.of(measures.design(survey, spec.weight()));
    }

    private boolean[] rows(Optional<SurveyDesign> design) {
        boolean[] rows = new boolean[data.size()];
        if (spec.only().isBlank()) {
            Arrays.fill(rows, true);
        } else {
            data.rowsMeeting(spec.only()).forEach(row -> rows[row] = true);
        }
        for (int row = 0; design.isPresent() && row < rows.length; row++) {
            without += rows[row] && Double.isNaN(design.get().weight(row)) ? 1 : 0;
            rows[row] = rows[row] && design.get().has(row);
        }
        return rows;
    }

    private LocalText weightLabel() {
        return Stream.of(data, study.cases())
                .flatMap(d -> d.variable(d.meant(spec.weight())).stream())
                .findFirst()
                .map(Variable::label)
                .orElse(LocalText.of(spec.weight()));
    }
}
