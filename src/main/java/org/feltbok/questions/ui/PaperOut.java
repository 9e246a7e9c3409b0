package org.feltbok.questions.ui;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;

import org.feltbok.base.FaultException;
import org.feltbok.base.Outcome;
import org.feltbok.base.text.LanguageCode;
import org.feltbok.base.text.Texts;
import org.feltbok.export.paper.PaperFile;
import org.feltbok.export.paper.PaperOfStudy;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;
import org.feltbok.study.plain.PlainNames;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The questionnaire in front as a form on paper, in one of its languages, as PDF or for Word. */
final class PaperOut {
    private final ScreenContext context;
    private final Study study;
    private final OperationQueue queue;
    private final Editing editing;
    private final Supplier<Optional<Questionnaire>> form;

    PaperOut(
            ScreenContext context,
            Study study,
            OperationQueue queue,
            Editing editing,
            Supplier<Optional<Questionnaire>> form) {
        this.context = context;
        this.study = study;
        this.queue = queue;
        this.editing = editing;
        this.form = form;
    }

    /** Lists what can be written. */
    MenuButton button() {
        Texts texts = context.texts();
        var button = new MenuButton();
        button.setText(texts.get("questions.paper"));
        button.setGraphic(Icons.of("fth-printer"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setId("questions-paper");
        button.setOnShowing(e -> button.getItems().setAll(ways()));
        // a menu without entries does not open
        button.getItems().setAll(List.of(new MenuItem(texts.get("questions.paper"))));
        return button;
    }

    private List<MenuItem> ways() {
        List<MenuItem> all = new ArrayList<>();
        for (String ending : PaperFile.endings()) {
            for (String language : editing.languages()) {
                String called = editing.languageName(language);
                var item = new MenuItem(context.texts().get("questions.paper." + ending, called));
                item.setOnAction(e -> write(ending, language));
                all.add(item);
            }
        }
        return all;
    }

    /** As PDF in the window's language, if the questionnaire has it, else in the study's own. */
    void write() {
        String window = context.texts().language().code();
        write(PaperFile.PDF, LanguageCode.among(editing.languages(), window).orElse(""));
    }

    private void write(String ending, String language) {
        editing.fields().commit();
        form.get().map(Questionnaire::name).ifPresent(name -> write(name, ending, language));
    }

    private void write(String name, String ending, String language) {
        String proposed = PlainNames.toFile(name) + "." + ending;
        context.dialogs()
                .chooseNewFile("questions.paper_where", proposed, ending)
                .ifPresent(
                        file ->
                                context.tasks()
                                        .run(
                                                "questions.writing_paper",
                                                p -> {
                                                    // with what is on its way there
                                                    queue.settle();
                                                    return PaperOfStudy.write(
                                                            study, name, language, file);
                                                },
                                                this::tell));
    }

    private void tell(Outcome outcome) {
        switch (outcome) {
            case Outcome.Done done ->
                    context.dialogs().note("paper.written", done.args().toArray());
            case Outcome.Findings found ->
                    context.dialogs().note("paper.written", found.args().toArray());
            case Outcome.Refused refused ->
                    context.dialogs().error(new FaultException(refused.faults()));
        }
    }
}
