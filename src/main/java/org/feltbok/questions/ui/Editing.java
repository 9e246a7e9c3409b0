package org.feltbok.questions.ui;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;

import org.feltbok.base.MissingKind;
import org.feltbok.base.text.Texts;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questions.FormEdit;
import org.feltbok.questions.FormPart;
import org.feltbok.questions.FormTally;
import org.feltbok.questions.FormTexts;
import org.feltbok.questions.TextEdits;
import org.feltbok.questions.TextRole;
import org.feltbok.shell.kit.Labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What the parts of the editor share: the questionnaire as it is, its fields, and the way to change
 * it.
 */
final class Editing {
    private final Texts texts;
    private final Consumer<FormEdit> edits;
    private final BiConsumer<String, String> takeOut;
    private final Fields fields = new Fields();
    private final List<Runnable> counts = new ArrayList<>();
    private final List<Runnable> shown = new ArrayList<>();
    private Questionnaire form;
    private FormTally tally = FormTally.NONE;
    private List<String> languages = List.of("");
    private String own = "nb";

    /**
     * @param edits takes a change
     * @param takeOut takes the identity of an answer and what it is called
     */
    Editing(
            Texts texts,
            Questionnaire form,
            Consumer<FormEdit> edits,
            BiConsumer<String, String> takeOut) {
        this.texts = texts;
        this.form = form;
        this.edits = edits;
        this.takeOut = takeOut;
    }

    Texts texts() {
        return texts;
    }

    Fields fields() {
        return fields;
    }

    Questionnaire form() {
        return form;
    }

    void form(Questionnaire now, String ownLanguage, List<String> others) {
        form = now;
        own = ownLanguage;
        List<String> all = new ArrayList<>(List.of(""));
        all.addAll(others);
        languages = List.copyOf(all);
    }

    void tally(FormTally now) {
        tally = now;
        counts.forEach(Runnable::run);
    }

    /**
     * Something that is no field and shows what stands in the study, now and whenever that changes.
     */
    void shows(Runnable show) {
        shown.add(show);
        show.run();
    }

    /** Everything shows what stands in the study; what is being typed stays. */
    void refresh() {
        fields.refresh();
        shown.forEach(Runnable::run);
    }

    FormTally tally() {
        return tally;
    }

    /** A number of today, as it is now and as it becomes. */
    Label count(Function<FormTally, Integer> number) {
        Label label = Labels.of("", "questions-count");
        Runnable show = () -> label.setText(String.valueOf(number.apply(tally)));
        counts.add(show);
        show.run();
        return label;
    }

    void told(Consumer<FormTally> show) {
        counts.add(() -> show.accept(tally));
        show.accept(tally);
    }

    Optional<Fields.Hand> clear() {
        counts.clear();
        shown.clear();
        return fields.clear();
    }

    /** Codes of languages; empty = the study's own, which stands first. */
    List<String> languages() {
        return languages;
    }

    String languageName(String language) {
        String code = language.isEmpty() ? own : language;
        Locale locale = Locale.of(code);
        String name = locale.getDisplayLanguage(texts.locale());
        return name.isEmpty()
                ? code
                : name.substring(0, 1).toUpperCase(texts.locale()) + name.substring(1);
    }

    Optional<Question> question(String id) {
        return form.questions().stream().filter(q -> q.id().equals(id)).findFirst();
    }

    Optional<Option> option(String id) {
        return form.optionLists().stream()
                .flatMap(l -> l.options().stream())
                .filter(o -> o.id().equals(id))
                .findFirst();
    }

    String missingName(MissingKind kind) {
        return texts.get("questions.missing." + kind.name().toLowerCase(Locale.ROOT));
    }

    void edit(FormEdit edit) {
        edits.accept(edit);
    }

    void takeOutAnswer(String id, String called) {
        takeOut.accept(id, called);
    }

    /** A field for a text of a part in a language. */
    TextField text(FormPart part, String id, TextRole role, String called, String language) {
        return text(new TextField(), part, id, role, called, language);
    }

    <T extends TextInputControl> T text(
            T control, FormPart part, String id, TextRole role, String called, String language) {
        String code = language.isEmpty() ? null : language;
        T field =
                fields.keep(
                        role.name().toLowerCase(Locale.ROOT)
                                + "/"
                                + id
                                + (language.isEmpty() ? "" : "/" + language),
                        control,
                        () -> FormTexts.of(form, part, id, role, code),
                        text -> edit(TextEdits.text(part, id, role, called, code, text)));
        field.setAccessibleText(
                texts.get("questions.role." + role.name().toLowerCase(Locale.ROOT))
                        + ", "
                        + languageName(language));
        if (!language.isEmpty()) {
            field.promptTextProperty()
                    .bind(
                            javafx.beans.binding.Bindings.createStringBinding(
                                    () ->
                                            FormTexts.of(form, part, id, role, null).isBlank()
                                                    ? ""
                                                    : texts.get("questions.not_translated"),
                                    field.textProperty()));
        }
        return field;
    }
}
