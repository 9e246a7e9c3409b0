package org.feltbok.questions.ui;

import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;

import org.feltbok.base.Ids;
import org.feltbok.base.text.Texts;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.OptionList;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.QuestionType;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.Section;
import org.feltbok.questions.AnswerEdits;
import org.feltbok.questions.FormPart;
import org.feltbok.questions.FormTexts;
import org.feltbok.questions.PartEdits;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.MenuPlace;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the keys do with the question in front, by the field that the hand is in. */
final class QuestionKeys implements QuestionEditor.Doing {
    private final QuestionsScreen screen;
    private final Editing editing;
    private final FormsOut out;
    private final PaperOut paper;

    QuestionKeys(QuestionsScreen screen, Editing editing, FormsOut out, PaperOut paper) {
        this.out = out;
        this.paper = paper;
        this.screen = screen;
        this.editing = editing;
    }

    List<Command> commands() {
        List<Command> all = new ArrayList<>();
        all.add(
                Command.of("questions.add", MenuPlace.EDIT, this::addQuestion)
                        .withKeys("Shortcut+N")
                        .withIcon("fth-plus"));
        all.add(
                Command.of("questions.add_section", MenuPlace.EDIT, this::addSection)
                        .withKeys("Shortcut+Shift+N"));
        all.add(
                Command.of("questions.add_answer", MenuPlace.EDIT, this::addAnswer)
                        .withKeys("Shortcut+Enter"));
        all.add(
                Command.of("questions.copy", MenuPlace.EDIT, this::copy)
                        .withKeys("Shortcut+D")
                        .withIcon("fth-copy"));
        all.add(Command.of("questions.up", MenuPlace.EDIT, () -> move(-1)).withKeys("Alt+Up"));
        all.add(Command.of("questions.down", MenuPlace.EDIT, () -> move(1)).withKeys("Alt+Down"));
        all.add(
                Command.of("questions.take_out", MenuPlace.EDIT, this::takeOut)
                        .withKeys("Delete")
                        .withIcon("fth-trash-2"));
        // one with one answer is what the key makes
        for (QuestionType type : EnumSet.complementOf(EnumSet.of(QuestionType.SINGLE))) {
            all.add(
                    Command.of(
                            "questions.add." + type.name().toLowerCase(Locale.ROOT),
                            MenuPlace.NONE,
                            () -> addQuestion(type)));
        }
        all.add(Command.of("questions.specify", MenuPlace.EDIT, this::specify));
        all.add(
                Command.of("questions.find", MenuPlace.EDIT, screen::find)
                        .withKeys("Shortcut+F")
                        .withIcon("fth-search"));
        all.add(
                Command.of("questions.text", MenuPlace.EDIT, this::text)
                        .withKeys("F2")
                        .withIcon("fth-edit-2"));
        all.add(
                Command.of("questions.next_problem", MenuPlace.VIEW, () -> problem(1))
                        .withKeys("F8"));
        all.add(
                Command.of("questions.previous_problem", MenuPlace.VIEW, () -> problem(-1))
                        .withKeys("Shift+F8"));
        all.add(Command.of("questions.wave", MenuPlace.FILE, this::newWave).withIcon("fth-repeat"));
        all.add(
                Command.of("versions.open", MenuPlace.VIEW, screen::versions)
                        .withKeys("Shortcut+H")
                        .withIcon("fth-clock"));
        all.add(Command.of("questions.wave_day", MenuPlace.FILE, () -> screen.waves(Waves::day)));
        all.add(
                Command.of("questions.xlsform", MenuPlace.FILE, this::writeForms)
                        .withIcon("fth-upload"));
        all.add(
                Command.of("questions.paper", MenuPlace.FILE, paper::write)
                        .withKeys("Shortcut+P")
                        .withIcon("fth-printer"));
        return List.copyOf(all);
    }

    private void writeForms() {
        editing.fields().commit();
        out.write();
    }

    private void newWave() {
        screen.waves(Waves::begin);
    }

    Button wave(Texts texts) {
        Button button = Buttons.of(texts.get("questions.wave_new"), "fth-repeat", this::newWave);
        button.setId("questions-wave");
        return button;
    }

    Button formsOut(Texts texts) {
        Button button = Buttons.of(texts.get("questions.xlsform"), "fth-upload", this::writeForms);
        button.setId("questions-xlsform");
        return button;
    }

    /** The part that the focused field is of. */
    private Optional<String> part() {
        return editing.fields().focused().map(k -> k.split("/", -1)[1]);
    }

    private Optional<String> focusedOption() {
        return part().filter(id -> editing.option(id).isPresent());
    }

    private Optional<Item> focusedRow() {
        return part().flatMap(
                        id ->
                                screen.question()
                                        .filter(q -> q.type().isMatrix())
                                        .flatMap(
                                                q ->
                                                        q.items().stream()
                                                                .filter(i -> i.id().equals(id))
                                                                .findFirst()));
    }

    @Override
    public void newForm() {
        screen.newForm();
    }

    @Override
    public void addAnswer() {
        Optional<Question> question = screen.question();
        Optional<OptionList> list =
                question.flatMap(q -> q.items().stream().findFirst()).map(Item::options);
        if (list.isEmpty()) {
            return;
        }
        String after = focusedOption().orElse(null);
        editing.fields().commit();
        Optional<String> waiting = blankAfter(list.get(), after);
        if (waiting.isPresent() && editing.fields().focus("label/" + waiting.get())) {
            return;
        }
        String id = Ids.next();
        screen.focusNext("label/" + id);
        screen.edit(
                AnswerEdits.add(list.get().id(), id, after, QuestionEditor.called(question.get())));
    }

    @Override
    public void addQuestion() {
        addQuestion(QuestionType.SINGLE);
    }

    /**
     * The answer that still waits for its text and comes before a new one: right below the one that
     * the hand is in, else the first of all.
     */
    private static Optional<String> blankAfter(OptionList list, @Nullable String after) {
        List<Option> all = list.options();
        int at = all.stream().map(Option::id).toList().indexOf(after);
        return all.stream()
                .skip(at + 1L)
                .limit(at < 0 ? all.size() : 1)
                .filter(o -> o.label().text().isBlank() && !o.isRetired())
                .findFirst()
                .map(Option::id);
    }

    /** For a new question of any kind, and sections. */
    SplitMenuButton button(Texts texts) {
        var add = new SplitMenuButton();
        add.setGraphic(Icons.of("fth-plus"));
        add.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        add.setId("questions-add");
        add.setAccessibleText(texts.get("questions.add"));
        add.setOnAction(e -> addQuestion());
        for (QuestionType type : QuestionType.values()) {
            var item = new MenuItem(QuestionEditor.kind(texts, type));
            item.setId("questions-add-" + type.name().toLowerCase(java.util.Locale.ROOT));
            item.setOnAction(e -> addQuestion(type));
            add.getItems().add(item);
        }
        var section = new MenuItem(texts.get("questions.section"));
        section.setId("questions-add-section");
        section.setOnAction(e -> addSection());
        add.getItems().add(section);
        return add;
    }

    void addQuestion(QuestionType type) {
        String id = Ids.next();
        String place = screen.selected();
        screen.make(id, PartEdits.addQuestion(id, place.isEmpty() ? null : place, type));
    }

    void addSection() {
        String id = Ids.next();
        String after =
                screen.form().stream()
                        .flatMap(f -> f.sections().stream())
                        .filter(s -> isIn(s, screen.selected()))
                        .findFirst()
                        .map(Section::id)
                        .orElse(null);
        screen.make(id, PartEdits.addSection(id, after, ""));
    }

    private static boolean isIn(Section section, String id) {
        return section.id().equals(id)
                || section.questions().stream().anyMatch(q -> q.id().equals(id));
    }

    @Override
    public void copy() {
        screen.question()
                .ifPresent(
                        q -> {
                            String id = Ids.next();
                            screen.make(id, PartEdits.copy(q.id(), id, QuestionEditor.called(q)));
                        });
    }

    private void text() {
        String id = screen.selected();
        editing.fields().focus("label/" + id);
    }

    private void move(int by) {
        Optional<String> option = focusedOption();
        Optional<Item> row = focusedRow();
        if (option.isPresent()) {
            screen.edit(AnswerEdits.move(option.get(), calledOption(option.get()), by));
        } else if (row.isPresent()) {
            screen.edit(PartEdits.move(FormPart.ITEM, row.get().id(), row.get().name(), by));
        } else {
            screen.question()
                    .ifPresent(
                            q ->
                                    screen.edit(
                                            PartEdits.move(
                                                    FormPart.QUESTION,
                                                    q.id(),
                                                    QuestionEditor.called(q),
                                                    by)));
            screen.section()
                    .ifPresent(
                            s ->
                                    screen.edit(
                                            PartEdits.move(
                                                    FormPart.SECTION,
                                                    s.id(),
                                                    s.label().text(),
                                                    by)));
        }
    }

    private String calledOption(String id) {
        return editing.option(id).map(AnswerGrid::called).orElse("");
    }

    /** What nobody answered goes; what somebody answered is asked no more. */
    @Override
    public void takeOut() {
        screen.question()
                .ifPresentOrElse(
                        q -> {
                            String called = QuestionEditor.called(q);
                            screen.edit(
                                    PartEdits.remove(FormPart.QUESTION, q.id(), called),
                                    PartEdits.retire(
                                            FormPart.QUESTION, q.id(), called, screen.today()));
                        },
                        () ->
                                screen.section()
                                        .ifPresent(
                                                s ->
                                                        screen.edit(
                                                                PartEdits.remove(
                                                                        FormPart.SECTION,
                                                                        s.id(),
                                                                        s.label().text()))));
    }

    @Override
    public void takeOutRow(String itemId, String called) {
        screen.edit(
                PartEdits.remove(FormPart.ITEM, itemId, called),
                PartEdits.retire(FormPart.ITEM, itemId, called, screen.today()));
    }

    /** An answer that nobody gave goes; one that somebody gave is offered no more. */
    void takeOutAnswer(String id, String called) {
        screen.edit(AnswerEdits.remove(id, called), AnswerEdits.retire(id, called, screen.today()));
    }

    @Override
    public void rename(String itemId, String before, String to) {
        screen.rename(itemId, before, to);
    }

    /** A field for the words of the answer that the hand is in, else of the last one. */
    private void specify() {
        Optional<Question> question = screen.question();
        Optional<String> option =
                focusedOption()
                        .or(
                                () ->
                                        question.flatMap(q -> q.items().stream().findFirst())
                                                .filter(i -> !i.choices().isEmpty())
                                                .map(i -> i.choices().getLast().id()));
        if (question.isPresent() && option.isPresent()) {
            String id = Ids.next();
            screen.edit(
                    PartEdits.specify(
                            question.get().id(),
                            option.get(),
                            id,
                            editing.texts().get("questionnaire.specify_other")));
            screen.goTo(id, "label/" + id);
        }
    }

    /** The next text that is missing, round the questionnaire. */
    private void problem(int by) {
        Optional<Questionnaire> form = screen.form();
        if (form.isEmpty()) {
            return;
        }
        Set<String> places = new LinkedHashSet<>();
        for (FormTexts.Place p : FormTexts.empty(form.get())) {
            places.add(p.questionId() + "\n" + field(p, ""));
        }
        for (String language : editing.languages()) {
            if (!language.isEmpty()) {
                for (FormTexts.Place p : FormTexts.missing(form.get(), language)) {
                    places.add(p.questionId() + "\n" + field(p, language));
                }
            }
        }
        List<String> order = form.get().questions().stream().map(Question::id).toList();
        List<String> all =
                places.stream()
                        .filter(p -> order.contains(p.split("\n")[0]))
                        .sorted(
                                java.util.Comparator.comparingInt(
                                        p -> order.indexOf(p.split("\n")[0])))
                        .toList();
        if (all.isEmpty()) {
            return;
        }
        String here = screen.selected() + "\n" + editing.fields().focused().orElse("");
        int at = all.indexOf(here);
        if (at < 0) {
            int mine = order.indexOf(screen.selected());
            int next = 0;
            while (next < all.size() && order.indexOf(all.get(next).split("\n")[0]) < mine) {
                next++;
            }
            at = by > 0 ? next - 1 : next;
        }
        String[] to = all.get(Math.floorMod(at + by, all.size())).split("\n");
        screen.goTo(to[0], to[1]);
    }

    private static String field(FormTexts.Place place, String language) {
        return place.role().name().toLowerCase(Locale.ROOT)
                + "/"
                + place.id()
                + (language.isEmpty() ? "" : "/" + language);
    }
}
