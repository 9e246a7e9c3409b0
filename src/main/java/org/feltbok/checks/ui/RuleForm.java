package org.feltbok.checks.ui;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.feltbok.base.Fault;
import org.feltbok.base.Ids;
import org.feltbok.base.Keys;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.checks.OwnCheck;
import org.feltbok.checks.Severity;
import org.feltbok.questionnaire.FormTitles;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questions.kit.RuleRows;
import org.feltbok.questions.kit.RuleSides;
import org.feltbok.responses.Form;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Unwritten;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a check of the study says: of which questionnaire, what is to hold, what is told else. */
final class RuleForm extends ScrollPane {
    private static final String NEW = "";

    private static final Questionnaire NOTHING_ASKED =
            new Questionnaire("", "", LocalText.of(""), "", "", List.of(), List.of());

    private final Texts texts;
    private final ComboBox<Form> forms = new ComboBox<>();
    private final RuleRows rows;
    private final TextArea rule = new TextArea();
    private final TextField message = new TextField();

    /** The same in the program's other language. */
    private final TextField otherMessage = new TextField();

    private final String otherLanguage;
    private final ComboBox<Severity> severity = new ComboBox<>();
    private final Label fault = Labels.of("", "fb-danger");
    private final Label found = new Label();
    private final Button back;
    private final Runnable changed;
    private @Nullable OwnCheck base;
    private String id = Ids.next();
    private String language = "";
    private boolean filling;
    private Questionnaire asked = NOTHING_ASKED;

    /** What is typed and not made yet, by check; that of a new one under {@link #NEW}. */
    private final Map<String, Typed> drafts = new HashMap<>();

    private String title(Form form) {
        var titles = new FormTitles(forms.getItems().stream().map(Form::questionnaire).toList());
        return titles.of(form.questionnaire()).in(texts.language());
    }

    /** What is typed of a check. */
    record Typed(String rule, String message, String otherMessage, Severity severity) {
        static final Typed NOTHING = new Typed("", "", "", Severity.WARNING);
    }

    /**
     * @param changed something is chosen or typed
     */
    RuleForm(Texts texts, Runnable changed) {
        this.texts = texts;
        this.changed = changed;
        otherLanguage = (texts.language() == Language.NB ? Language.EN : Language.NB).code();
        setFitToWidth(true);
        forms.setConverter(shown(this::title));
        severity.setConverter(shown(s -> texts.get("rules.severity." + s.word())));
        severity.getItems().setAll(Severity.values());
        severity.setValue(Severity.WARNING);
        rows =
                new RuleRows(
                        new RuleSides(texts, this::questionnaire, true, i -> false, () -> null),
                        "rules-chosen",
                        rule::setText);
        rule.setPrefRowCount(3);
        KeyStrokes.tabLeaves(rule);
        rule.setWrapText(true);
        rule.setPromptText("${q1} <= ${q2}");
        message.setPromptText(texts.get("rules.message.prompt"));
        fault.setWrapText(true);
        found.setWrapText(true);
        found.setId("rules-found");
        fault.setId("rules-fault");
        back = Buttons.of(texts.get("rules.back"), "fth-rotate-ccw", this::putBack);
        back.setId("rules-back");
        back.setDisable(true);
        VBox all =
                new VBox(
                        12,
                        field(texts.get("rules.form"), "rules-form", forms),
                        new VBox(4, Labels.strong(texts.get("rules.choose")), rows),
                        field(texts.get("rules.rule"), "rules-rule", rule),
                        field(texts.get("rules.message"), "rules-message", message),
                        field(otherWords(), "rules-message-other", otherMessage),
                        field(texts.get("rules.severity"), "rules-severity", severity),
                        fault,
                        found,
                        back);
        all.setPadding(new Insets(16));
        setContent(all);
        forms.valueProperty().addListener(o -> formChosen());
        rule.textProperty().addListener(o -> rows.show(rule.getText().strip()));
        rule.textProperty().addListener(o -> touched());
        rows.show("");
        message.textProperty().addListener(o -> touched());
        otherMessage.textProperty().addListener(o -> touched());
        severity.valueProperty().addListener(o -> touched());
    }

    private static <T> StringConverter<T> shown(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T thing) {
                return thing == null ? "" : words.apply(thing);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        };
    }

    private String otherWords() {
        Locale shown = Locale.of(texts.language().code());
        return texts.get("rules.message_in", Locale.of(otherLanguage).getDisplayLanguage(shown));
    }

    private static VBox field(String words, String fieldId, Node field) {
        Label label = Labels.strong(words);
        label.setLabelFor(field);
        field.setId(fieldId);
        field.setAccessibleText(words);
        return new VBox(4, label, field);
    }

    private void formChosen() {
        Questionnaire now = questionnaire();
        if (!now.equals(asked)) {
            // what is chosen stays where the questions are the same
            asked = now;
            rows.renew(rule.getText().strip());
        }
        touched();
    }

    private void touched() {
        if (!filling) {
            keep();
            changed.run();
        }
    }

    private Questionnaire questionnaire() {
        Form form = forms.getValue();
        return form == null ? NOTHING_ASKED : form.questionnaire();
    }

    /**
     * The questionnaires there are now, and the language of the study.
     *
     * @param known identities of the checks there are; nothing more is said of others
     */
    void study(List<Form> all, String own, Set<String> known) {
        filling = true;
        language = own;
        drafts.keySet().removeIf(k -> !k.equals(NEW) && !known.contains(k));
        String before = forms.getValue() == null ? "" : forms.getValue().id();
        forms.getItems().setAll(all);
        choose(before);
        filling = false;
    }

    private void choose(String formId) {
        forms.setValue(
                forms.getItems().stream()
                        .filter(f -> f.id().equals(formId))
                        .findFirst()
                        .orElse(forms.getItems().stream().findFirst().orElse(null)));
    }

    /** The check that is changed; null while a new one is made. */
    @Nullable OwnCheck base() {
        return base;
    }

    /** Shows a check as it is, or an empty form for a new one. */
    void show(@Nullable OwnCheck check) {
        filling = true;
        base = check;
        id = check == null ? Ids.next() : check.id();
        if (check != null) {
            choose(check.questionnaireId());
        }
        forms.setDisable(check != null);
        Typed typed = drafts.getOrDefault(draftKey(), kept());
        rule.setText(typed.rule());
        message.setText(typed.message());
        otherMessage.setText(typed.otherMessage());
        severity.setValue(typed.severity());
        keep();
        tell(List.of());
        found("");
        filling = false;
    }

    private String draftKey() {
        return base == null ? NEW : base.id();
    }

    /** What the study has of what is shown. */
    private Typed kept() {
        return base == null
                ? Typed.NOTHING
                : new Typed(
                        base.rule(),
                        base.message().in(texts.language()),
                        own(base.message(), otherLanguage),
                        base.severity());
    }

    /** What a text is in a language; empty where it is in others only. */
    private String own(LocalText text, String code) {
        return code.equals(language) ? text.text() : text.others().getOrDefault(code, "");
    }

    Typed typed() {
        return new Typed(
                rule.getText(), message.getText(), otherMessage.getText(), severity.getValue());
    }

    /** What is typed stays with its check, whichever is looked at meanwhile. */
    private void keep() {
        if (typed().equals(kept())) {
            drafts.remove(draftKey());
        } else {
            drafts.put(draftKey(), typed());
        }
        mark();
    }

    private void mark() {
        back.setDisable(!drafts.containsKey(draftKey()));
        Unwritten.mark(rule, !drafts.isEmpty());
    }

    /** What was typed is in the study, unless something else is typed since. */
    void written(@Nullable OwnCheck of, Typed typed) {
        drafts.remove(of == null ? NEW : of.id(), typed);
        mark();
    }

    private void putBack() {
        drafts.remove(draftKey());
        show(base);
        changed.run();
        rule.requestFocus();
    }

    Form form() {
        return Objects.requireNonNull(forms.getValue());
    }

    /** Whether there is a questionnaire that it could be of. */
    boolean canBeAsked() {
        return forms.getValue() != null;
    }

    boolean isReady() {
        return canBeAsked() && !rule.getText().isBlank();
    }

    boolean isSaid() {
        return isReady() && !message.getText().isBlank();
    }

    /**
     * What it would be.
     *
     * @param taken keys that others have
     */
    OwnCheck draft(Predicate<String> taken) {
        OwnCheck before = base;
        String said = message.getText().strip();
        String key = before == null ? Keys.of(said, "check", taken) : before.key();
        LocalText words = before == null ? made(said) : changed(before.message(), said);
        return new OwnCheck(
                id, form().id(), key, rule.getText().strip(), words, severity.getValue());
    }

    /** The words of a new check; alone they are those of every language. */
    private LocalText made(String said) {
        String other = otherMessage.getText().strip();
        if (other.isEmpty()) {
            return LocalText.of(said);
        }
        return otherLanguage.equals(language)
                ? new LocalText(other, Map.of(texts.language().code(), said))
                : new LocalText(said, Map.of(otherLanguage, other));
    }

    private LocalText changed(LocalText before, String said) {
        String code = texts.language().code();
        LocalText now = said.equals(before.in(code)) ? before : said(before, code, said);
        String other = otherMessage.getText().strip();
        return other.equals(own(before, otherLanguage)) ? now : said(now, otherLanguage, other);
    }

    /** Written in one language; what it has in others stays. */
    private LocalText said(LocalText before, String code, String said) {
        if (code.equals(language)) {
            return said.isEmpty() ? before : new LocalText(said, before.others());
        }
        Map<String, String> others = new HashMap<>(before.others());
        others.put(code, said);
        others.values().removeIf(String::isEmpty);
        return new LocalText(before.text(), others);
    }

    void tell(List<Fault> faults) {
        fault.setText(faults.stream().map(texts::fault).collect(Collectors.joining("\n")));
        fault.setVisible(!faults.isEmpty());
        fault.setManaged(!faults.isEmpty());
    }

    void found(String words) {
        found.setText(words);
    }

    void focusRule() {
        rule.requestFocus();
    }
}
