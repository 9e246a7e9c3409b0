package org.feltbok.questions.ui;

import javafx.scene.control.ComboBox;

import org.feltbok.base.FaultException;
import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.LocalText;
import org.feltbok.names.Kind;
import org.feltbok.names.Rename;
import org.feltbok.questionnaire.AddQuestionnaire;
import org.feltbok.questionnaire.FormTitles;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.Section;
import org.feltbok.questions.FormEdit;
import org.feltbok.questions.FormState;
import org.feltbok.questions.FormTexts;
import org.feltbok.questions.NewForm;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.kit.Shown;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.KeyLine;
import org.feltbok.shell.spi.ReadScreen;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.ScreenName;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The questionnaires of a study: sections and questions at the left, the question as it can be
 * changed in the middle, what is known of it at the right. Each change is written at once and can
 * be taken back; the first one after somebody answered begins a new version.
 */
public final class QuestionsScreen extends ReadScreen {
    public static final ScreenName NAME =
            new ScreenName("questions", "questions.title", "fth-clipboard");

    private final QuestionsModel model;
    private final Editing editing;
    private final QuestionEditor editor;
    private final QuestionList list;
    private final AboutQuestion about;
    private final QuestionKeys keys;
    private final Panes view;
    private final ComboBox<Questionnaire> forms = new ComboBox<>();
    private final FormHead head;
    private final Waves waves;
    private final Set<String> moreLanguages = new LinkedHashSet<>();
    private String selected = "";
    private String focusNext = "";
    private boolean following;

    public QuestionsScreen(ScreenContext context, Study study, OperationQueue queue) {
        super(NAME, context);
        model =
                new QuestionsModel(
                        study, queue, context, reader, this::changed, this::tallied, this::failed);
        Questionnaire none =
                new Questionnaire("", "", LocalText.of(""), "", "", List.of(), List.of());
        editing = new Editing(texts, none, this::edit, this::takeOutAnswer);
        var paper = new PaperOut(context, study, queue, editing, model::form);
        keys = new QuestionKeys(this, editing, new FormsOut(context, study, queue), paper);
        editor = new QuestionEditor(editing, keys);
        list = new QuestionList(texts, keys.button(texts), this::choose);
        about = new AboutQuestion(texts, context.navigator());
        view = Panes.of(editor).left(list, 288).right(about, 320);
        view.getStylesheets()
                .add(
                        java.util.Objects.requireNonNull(
                                        QuestionsScreen.class.getResource("questions.css"))
                                .toExternalForm());
        forms.setId("questions-forms");
        forms.setAccessibleText(texts.get("questions.form"));
        forms.setConverter(
                Shown.by(q -> new FormTitles(forms.getItems()).of(q).in(texts.language())));
        forms.setMaxWidth(300);
        forms.valueProperty().addListener((o, was, is) -> formChosen(is));
        var another = Buttons.of(texts.get("questions.new_form"), "fth-plus", this::newForm);
        another.setId("questions-new-form");
        var language = Buttons.of(texts.get("questions.language"), "fth-globe", this::addLanguage);
        language.setId("questions-language");
        head = new FormHead(texts, this::versions);
        waves = new Waves(context, study, model);
        header.left(forms, head.version(), keys.wave(texts))
                .right(language, paper.button(), keys.formsOut(texts), another);
        head.of(header);
        hears(
                study.listen(
                        event -> {
                            if (event.touches(QuestionsModel::isForm)) {
                                outdated();
                            }
                        }));
    }

    @Override
    protected void read() {
        model.read(reading::unread);
    }

    private void formChosen(@Nullable Questionnaire chosen) {
        if (!following && chosen != null) {
            editing.fields().commit();
            selected = "";
            model.choose(chosen, reading::unread);
        }
    }

    /** The questionnaire is another, by a change made here or elsewhere. */
    private void changed() {
        Optional<Questionnaire> form = model.form();
        following = true;
        model.state().ifPresent(s -> forms.getItems().setAll(s.all()));
        form.ifPresent(
                f ->
                        forms.getItems().stream()
                                .filter(q -> q.id().equals(f.id()))
                                .findFirst()
                                .ifPresent(forms::setValue));
        following = false;
        head.version().setVisible(form.isPresent());
        if (form.isEmpty()) {
            about.nothing();
            editor.show("");
            return;
        }
        Questionnaire now = form.get();
        String own = model.state().map(FormState::language).orElse("nb");
        Set<String> others = new LinkedHashSet<>(FormTexts.languages(now));
        others.addAll(moreLanguages);
        others.remove(own);
        editing.form(now, own, List.copyOf(others));
        selected = list.settled(now, selected);
        list.show(now, selected, problems(now), head.extent(now, editing));
        head.versions(now, model, about);
        editor.show(selected);
        if (!focusNext.isEmpty() && editing.fields().focus(focusNext)) {
            focusNext = "";
        }
        show(now);
    }

    private Set<String> problems(Questionnaire now) {
        Set<String> all = new LinkedHashSet<>();
        FormTexts.empty(now).forEach(p -> all.add(p.questionId()));
        return all;
    }

    private void tallied() {
        editing.tally(model.tally());
        model.form()
                .ifPresent(
                        now -> {
                            head.versions(now, model, about);
                            show(now);
                        });
    }

    private void show(Questionnaire now) {
        Optional<Question> question = question(now);
        if (question.isEmpty()) {
            about.nothing();
            status.set(now.title().in(texts.language()));
            return;
        }
        Question q = question.get();
        about.show(q, now, List.copyOf(forms.getItems()));
        int answers = q.items().isEmpty() ? 0 : q.items().getFirst().choices().size();
        status.set(
                texts.get(
                        "questions.status",
                        QuestionEditor.called(q),
                        answers,
                        model.tally().asked(q)));
        if (!q.items().isEmpty()) {
            model.uses(
                    q,
                    uses -> {
                        if (selected.equals(q.id())) {
                            about.used(
                                    model.tally().answered(q),
                                    model.tally().asked(q),
                                    model.tally().responses(),
                                    uses);
                        }
                    });
        }
    }

    private Optional<Question> question(Questionnaire now) {
        return now.questions().stream().filter(q -> q.id().equals(selected)).findFirst();
    }

    Optional<Question> question() {
        return model.form().flatMap(this::question);
    }

    Optional<Section> section() {
        return model.form()
                .flatMap(
                        f ->
                                f.sections().stream()
                                        .filter(s -> s.id().equals(selected))
                                        .findFirst());
    }

    /** Somebody goes to a question or section. */
    void choose(String id) {
        if (id.equals(selected)) {
            return;
        }
        editing.fields().commit();
        selected = id;
        editor.tell("");
        model.form()
                .ifPresent(
                        now -> {
                            list.show(now, selected, problems(now), head.extent(now, editing));
                            editor.show(selected);
                            show(now);
                        });
    }

    /** Goes to a question and to one of its fields. */
    void goTo(String id, String field) {
        choose(id);
        list.reveal(id);
        editing.fields().focus(field);
    }

    void edit(FormEdit edit) {
        edit(edit, null);
    }

    void edit(FormEdit edit, @Nullable FormEdit otherwise) {
        editor.tell("");
        model.edit(edit, otherwise);
    }

    /** Where the hand goes once its field is there. */
    void focusNext(String field) {
        if (!editing.fields().focus(field)) {
            focusNext = field;
        }
    }

    private void takeOutAnswer(String id, String called) {
        keys.takeOutAnswer(id, called);
    }

    void rename(String itemId, String before, String to) {
        editor.tell("");
        model.submit(new Rename(Kind.ITEM, itemId, before, to), null);
    }

    String today() {
        return java.time.LocalDate.now(java.time.ZoneId.systemDefault()).toString();
    }

    private void failed(Throwable problem) {
        FaultException.in(problem)
                .ifPresentOrElse(
                        fault ->
                                editor.tell(
                                        fault.faults().stream()
                                                .map(texts::fault)
                                                .collect(Collectors.joining("\n"))),
                        () -> context.dialogs().error(FaultException.cause(problem)));
        editing.refresh();
    }

    /** Makes something new, and the hand goes there. */
    void make(String id, FormEdit edit) {
        if (model.form().isEmpty()) {
            newForm();
            return;
        }
        editing.fields().commit();
        selected = id;
        focusNext = "label/" + id;
        edit(edit);
        list.reveal(id);
    }

    void newForm() {
        context.dialogs()
                .askText("questions.ask_title", texts.get("questions.first_title"))
                .filter(t -> !t.isBlank())
                .ifPresent(
                        title -> {
                            Questionnaire begun =
                                    NewForm.called(
                                            title,
                                            model.state().map(FormState::all).orElse(List.of()));
                            model.want(begun.id());
                            selected = "";
                            model.submit(new AddQuestionnaire(begun), null);
                        });
    }

    /** Something about waves, with what stands typed. */
    void waves(Consumer<Waves> what) {
        editing.fields().commit();
        what.accept(waves);
    }

    /** All versions of the questionnaire in front, to be read. */
    void versions() {
        model.form()
                .map(f -> new Navigator.Target("versions", f.id() + "/" + f.version()))
                .ifPresent(context.navigator()::go);
    }

    private void addLanguage() {
        context.dialogs()
                .askText("questions.ask_language", "en")
                .map(code -> code.strip().toLowerCase(java.util.Locale.ROOT))
                .filter(code -> code.matches("[a-z]{2,3}"))
                .ifPresent(
                        code -> {
                            moreLanguages.add(code);
                            changed();
                        });
    }

    void find() {
        view.showLeft();
        list.find();
    }

    String selected() {
        return selected;
    }

    Optional<Questionnaire> form() {
        return model.form();
    }

    @Override
    public Panes view() {
        return view;
    }

    /**
     * @param subject identity or name of a question; empty = where the hand was
     */
    @Override
    public void shown(String subject) {
        if (!subject.isEmpty()) {
            selected = subject;
            changed();
        }
        reading.shown();
        view.focusOnceShown(list::focusList, editor::requestFocus);
    }

    @Override
    public String placeNow() {
        return selected;
    }

    @Override
    public void hidden() {
        super.hidden();
        editing.fields().commit();
    }

    @Override
    public void keep(Runnable then) {
        editing.fields().commit();
        then.run();
    }

    @Override
    public List<Command> commands() {
        return keys.commands();
    }

    @Override
    public List<KeyLine> keys() {
        return List.of(new KeyLine("Enter", "questions.keys.enter"));
    }
}
