package org.feltbok.responses.ui;

import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import org.feltbok.base.text.LanguageCode;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questions.FormTexts;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.spi.ScreenContext;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * In which language questions are shown, apart from that of the window: each person's own choice,
 * among those that the study has.
 */
final class QuestionLanguage {
    private final ScreenContext context;
    private final Runnable again;
    private final MenuButton choice = new MenuButton();
    private final Subscription person;
    private List<String> offered = List.of();
    private String shown = "";

    /**
     * @param again shows all questions anew
     */
    QuestionLanguage(ScreenContext context, Runnable again) {
        this.context = context;
        this.again = again;
        choice.setId("entry-language");
        choice.setGraphic(Icons.of("fth-globe"));
        choice.setAccessibleText(context.texts().get("entry.language"));
        choice.setMinWidth(Region.USE_PREF_SIZE);
        choice.setFocusTraversable(false);
        become("", List.of());
        person =
                context.person()
                        .subscribe(
                                (was, is) -> {
                                    if (!offered.isEmpty() && !chosen().equals(shown)) {
                                        again.run();
                                    }
                                });
    }

    MenuButton node() {
        return choice;
    }

    /**
     * @param own code of the study's own language
     */
    void become(String own, List<Questionnaire> all) {
        Set<String> codes = new LinkedHashSet<>();
        if (!own.isEmpty()) {
            codes.add(own);
        }
        all.forEach(q -> codes.addAll(FormTexts.languages(q)));
        offered = List.copyOf(codes);
        shown = chosen();
        show();
    }

    /** That of who works; where nobody chose one that of the window, else the study's own. */
    private String chosen() {
        String mine = context.habits().questionLanguage(person());
        String window = context.texts().language().code();
        return LanguageCode.among(offered, mine)
                .or(() -> LanguageCode.among(offered, window))
                .orElse(offered.isEmpty() ? window : offered.getFirst());
    }

    private String person() {
        return context.person().getValue().strip();
    }

    /** For what is shown of questions from now on. */
    Wording wording() {
        return new Wording(context.texts(), shown, offered.isEmpty() ? "" : offered.getFirst());
    }

    private void show() {
        Wording words = wording();
        List<RadioMenuItem> items = new ArrayList<>();
        for (String code : offered) {
            var item = new RadioMenuItem(words.languageName(code));
            item.setSelected(code.equals(shown));
            item.setOnAction(e -> choose(code));
            items.add(item);
        }
        choice.getItems().setAll(items);
        choice.setText(words.languageName(shown));
        choice.setVisible(offered.size() > 1);
        choice.setManaged(offered.size() > 1);
    }

    private void choose(String code) {
        context.habits().questionLanguage(person(), code);
        again.run();
    }

    /** The next of those that the study has. */
    void next() {
        if (offered.size() < 2) {
            context.dialogs().note("entry.language.only");
            return;
        }
        choose(offered.get((offered.indexOf(shown) + 1) % offered.size()));
    }

    /** Who works is heard of no more. */
    void close() {
        person.unsubscribe();
    }
}
