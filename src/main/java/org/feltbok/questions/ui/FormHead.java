package org.feltbok.questions.ui;

import javafx.scene.control.Button;

import org.feltbok.base.text.Texts;
import org.feltbok.base.text.WrittenDate;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.WaveStore;
import org.feltbok.questions.FormChanges;
import org.feltbok.questions.FormState;
import org.feltbok.questions.FormTexts;
import org.feltbok.questions.VersionStore;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.PageHeader;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is said of a questionnaire as a whole. */
final class FormHead {
    private final Texts texts;
    private final Button version;
    private @Nullable PageHeader header;

    /**
     * @param open shows all versions
     */
    FormHead(Texts texts, Runnable open) {
        this.texts = texts;
        version = Buttons.of("", "fth-clock", open);
        version.setId("questions-version");
    }

    Button version() {
        return version;
    }

    void of(PageHeader page) {
        header = page;
    }

    /** How much there is, and how many texts are missing in each language. */
    String extent(Questionnaire now, Editing editing) {
        StringBuilder said =
                new StringBuilder(
                        texts.get("questions.extent", now.questions().size(), now.items().size()));
        for (String language : editing.languages()) {
            if (!language.isEmpty()) {
                int missing = FormTexts.missing(now, language).size();
                said.append(" · ")
                        .append(
                                texts.get(
                                        "questions.untranslated",
                                        editing.languageName(language),
                                        missing));
            }
        }
        return said.toString();
    }

    /** Which wave it is of what, and when it was asked. */
    private Optional<String> wave(FormState state, Questionnaire now) {
        WaveStore.Wave wave = state.wave(now.id());
        Optional<String> of =
                wave.of()
                        .flatMap(
                                first ->
                                        state.all().stream()
                                                .filter(q -> q.id().equals(first))
                                                .findFirst())
                        .map(q -> texts.get("questions.wave_of", q.title().in(texts.language())));
        Optional<String> asked =
                wave.day()
                        .map(
                                d ->
                                        texts.get(
                                                "questions.asked_on",
                                                WrittenDate.show(d, texts.language())));
        return of.isEmpty() ? asked : Optional.of(of.get() + asked.map(a -> ", " + a).orElse(""));
    }

    /** Which version it is, how many responses each has, what is others since. */
    void versions(Questionnaire now, QuestionsModel model, AboutQuestion about) {
        Optional<FormState> state = model.state();
        int here = state.map(FormState::onThis).orElse(0);
        List<VersionStore.Kept> kept = state.map(FormState::kept).orElse(List.of());
        version.setText(texts.get("questions.version", now.version()));
        String before =
                kept.stream()
                        .map(k -> texts.get("questions.has", k.version(), k.responses()))
                        .collect(Collectors.joining(" · "));
        String own = texts.get("questions.has_now", here);
        List<String> told = new ArrayList<>();
        state.flatMap(s -> wave(s, now)).ifPresent(told::add);
        told.add(own);
        told.add(before);
        told.removeIf(String::isEmpty);
        Objects.requireNonNull(header).subtitle(String.join(" · ", told));
        Optional<VersionStore.Kept> last = kept.stream().findFirst();
        Optional<Questionnaire> old = last.flatMap(VersionStore.Kept::form);
        about.since(
                last.map(k -> k.version() + " → " + now.version()).orElse(""),
                old.map(o -> FormChanges.between(o, now, model.tally())).orElse(List.of()));
    }
}
