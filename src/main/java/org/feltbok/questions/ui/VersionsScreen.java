package org.feltbok.questions.ui;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.base.FaultException;
import org.feltbok.base.task.LastAsked;
import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.WrittenDate;
import org.feltbok.questions.FormVersion;
import org.feltbok.questions.FormVersions;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.KeyLine;
import org.feltbok.shell.spi.MenuPlace;
import org.feltbok.shell.spi.ReadScreen;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.ScreenName;
import org.feltbok.store.Study;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The versions of a questionnaire at the left, the one chosen as a form to be read beside them:
 * nothing is changed here.
 */
public final class VersionsScreen extends ReadScreen {
    public static final ScreenName NAME =
            new ScreenName("versions", "versions.title", "fth-clock").within("questions");

    private final Study study;
    private final ListView<FormVersion> list = new ListView<>();
    private final VersionForm form;
    private final Panes view;
    private String formId = "";
    private String wanted = "";
    private final LastAsked last;

    public VersionsScreen(ScreenContext context, Study study) {
        super(NAME, context);
        last = new LastAsked(reader);
        this.study = study;
        form = new VersionForm(texts);
        list.setId("versions-list");
        list.setAccessibleText(texts.get("versions.title"));
        list.setCellFactory(l -> new Cell());
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is != null) {
                                wanted = is.version();
                                show(is);
                            }
                        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        form.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        VBox.setVgrow(list, Priority.ALWAYS);
        view = Panes.of(form).left(new VBox(list), 320);
        view.getStylesheets()
                .add(
                        java.util.Objects.requireNonNull(
                                        VersionsScreen.class.getResource("questions.css"))
                                .toExternalForm());
        var back = Buttons.of(texts.get("questions.title"), "fth-clipboard", this::back);
        back.setId("versions-back");
        header.right(back);
        hears(
                study.listen(
                        event -> {
                            if (event.touches(QuestionsModel::isForm)) {
                                outdated();
                            }
                        }));
    }

    private void key(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER && !e.isShortcutDown()) {
            KeyStrokes.take(e);
            form.requestFocus();
        } else if (e.getCode() == KeyCode.ESCAPE) {
            KeyStrokes.take(e);
            if (form.isFocused()) {
                list.requestFocus();
            } else {
                back();
            }
        }
    }

    @Override
    protected void read() {
        String id = formId;
        last.run(
                "versions.reading",
                p -> FormVersions.read(study, id),
                this::take,
                this::failed,
                reading::unread);
    }

    private void failed(Throwable problem) {
        form.clear();
        FaultException.in(problem)
                .ifPresentOrElse(
                        f -> f.faults().forEach(one -> form.say(texts.fault(one))),
                        () -> context.dialogs().error(FaultException.cause(problem)));
    }

    private void take(Optional<FormVersions> read) {
        String version = wanted;
        form.clear();
        list.getItems().setAll(read.map(FormVersions::all).orElse(List.of()));
        header.subtitle(read.map(r -> r.now().title().in(texts.language())).orElse(""));
        list.getItems().stream()
                .filter(v -> v.version().equals(version))
                .findFirst()
                .ifPresentOrElse(
                        v -> {
                            list.getSelectionModel().select(v);
                            list.scrollTo(v);
                        },
                        () -> list.getSelectionModel().selectFirst());
    }

    private void show(FormVersion version) {
        form.clear();
        form.setVvalue(0);
        form.say(texts.get("questions.has", version.version(), version.responses()));
        if (version.form().isEmpty()) {
            form.say(texts.get(version.isKnown() ? "versions.not_kept" : "versions.unknown"));
        }
        if (!version.late().isEmpty()) {
            form.say(
                    texts.get(
                            version.isExact() ? "versions.late_exact" : "versions.late",
                            version.late().size()));
            version.late().forEach(l -> form.say("– " + late(l)));
        }
        if (version.isNow()) {
            form.say(texts.get("versions.now"));
        } else if (version.form().isPresent()) {
            form.say(
                    version.since().isEmpty()
                            ? texts.get("versions.same")
                            : texts.get("versions.others", version.since().size()));
            version.since().stream()
                    .filter(
                            c ->
                                    version.form().get().questions().stream()
                                            .noneMatch(q -> c.questions().contains(q.id())))
                    .forEach(c -> form.say("– " + ChangedWords.said(texts, c)));
        }
        version.form().ifPresent(f -> form.show(f, version.since()));
        status.set(texts.get("questions.version", version.version()));
    }

    private String late(FormVersion.Late late) {
        String key = "operation." + late.operation();
        String what = texts.has(key) ? texts.get(key, late.args().toArray()) : late.operation();
        return what + " · " + day(late.at()) + " · " + late.who();
    }

    /** As a day of where one sits; what is no moment stands as it is. */
    private String day(String at) {
        return begins(at).map(day -> WrittenDate.show(day, texts.language())).orElse(at);
    }

    private static Optional<LocalDate> begins(String at) {
        if (!at.endsWith("Z")) {
            return WrittenDate.beginning(at);
        }
        try {
            return Optional.of(Instant.parse(at).atZone(ZoneId.systemDefault()).toLocalDate());
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private final class Cell extends ListCell<FormVersion> {
        Cell() {
            setPrefWidth(0);
            setWrapText(true);
        }

        @Override
        protected void updateItem(@Nullable FormVersion version, boolean empty) {
            super.updateItem(version, empty);
            setText(empty || version == null ? null : said(version));
        }
    }

    private String said(FormVersion version) {
        List<String> told = new ArrayList<>();
        told.add(
                texts.get("questions.has", version.version(), version.responses())
                        + (version.isNow() ? " · " + texts.get("versions.is_now") : ""));
        if (version.isKnown()) {
            String begun = version.from().isEmpty() ? "" : day(version.from());
            told.add(
                    begun.isEmpty()
                            ? texts.get("versions.from_start")
                            : texts.get("versions.begun", begun, version.who()).strip());
            version.began().stream()
                    .limit(3)
                    .forEach(c -> told.add("– " + ChangedWords.said(texts, c)));
            if (version.began().size() > 3) {
                told.add(texts.get("questions.more", version.began().size() - 3));
            }
        } else {
            told.add(texts.get("versions.unknown"));
        }
        if (!version.note().isEmpty()) {
            told.add(version.note());
        }
        return String.join("\n", told);
    }

    private void back() {
        context.navigator().go(Navigator.Target.screen("questions"));
    }

    @Override
    public Panes view() {
        return view;
    }

    /**
     * @param subject a questionnaire, and after a stroke the version; empty = what was looked at
     */
    @Override
    public void shown(String subject) {
        if (!subject.isEmpty()) {
            int at = subject.indexOf('/');
            formId = at < 0 ? subject : subject.substring(0, at);
            wanted = at < 0 ? "" : subject.substring(at + 1);
            reading.outdated();
        }
        reading.shown();
        view.focusOnceShown(list::requestFocus, form::requestFocus);
    }

    @Override
    public String placeNow() {
        return formId.isEmpty() ? "" : formId + "/" + wanted;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("versions.back", MenuPlace.VIEW, this::back)
                        .withKeys("G")
                        .withIcon("fth-clipboard"));
    }

    @Override
    public List<KeyLine> keys() {
        return List.of(new KeyLine("Enter", "versions.read"));
    }
}
