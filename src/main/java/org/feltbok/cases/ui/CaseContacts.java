package org.feltbok.cases.ui;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.cases.Case;
import org.feltbok.cases.CaseInterview;
import org.feltbok.cases.CaseResponse;
import org.feltbok.cases.CaseSheet;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Pill;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** What came in from a case: its responses and its interviews, each with the way to it. */
final class CaseContacts {
    private final CaseWords words;
    private final CaseActions actions;
    private final Texts texts;

    CaseContacts(CaseWords words, CaseActions actions) {
        this.words = words;
        this.actions = actions;
        this.texts = words.texts();
    }

    List<Node> sections(Case c, CaseSheet sheet) {
        var sections = new ArrayList<Node>();
        if (c.inFrame()) {
            var open =
                    Buttons.link(
                            texts.get("caselist.open_entry"), () -> actions.go("entry", c.key()));
            open.setId("case-open-entry");
            Node[] rows = sheet.responses(c).stream().map(this::response).toArray(Node[]::new);
            sections.add(
                    CaseCard.section(
                            texts.get("caselist.responses"),
                            open,
                            rows.length == 0
                                    ? new Node[] {Labels.muted(texts.get("caselist.response.none"))}
                                    : rows));
        }
        List<CaseInterview> interviews = sheet.interviews(c);
        if (!interviews.isEmpty()) {
            sections.add(
                    CaseCard.section(
                            texts.get("caselist.interviews"),
                            Labels.muted(String.valueOf(interviews.size())),
                            interviews.stream().map(this::interview).toArray(Node[]::new)));
        }
        return sections;
    }

    private Node response(CaseResponse response) {
        var title = new Label(response.questionnaire().in(texts.language()));
        title.setMinWidth(0);
        var pill = new Pill("", Pill.Kind.PLAIN);
        words.show(pill, java.util.Optional.of(response));
        var line = new HBox(8, title, Labels.spacer(), pill);
        line.getStyleClass().add("fb-row");
        var parts = new ArrayList<String>();
        parts.add(words.mode(response.mode()));
        if (!response.enteredBy().isEmpty()) {
            parts.add(response.enteredBy());
        }
        if (!response.enteredAt().isEmpty()) {
            parts.add(day(response.enteredAt()));
        }
        if (response.twice()) {
            parts.add(texts.get("caselist.twice"));
        }
        return new VBox(1, line, Labels.muted(String.join(" · ", parts)));
    }

    /** The day as people of the language write it; a text that is no ISO date is shown as it is. */
    private String day(String iso) {
        try {
            LocalDate day = LocalDate.parse(iso.length() > 10 ? iso.substring(0, 10) : iso);
            return DateTimeFormatter.ofPattern("d MMM yyyy", texts.locale()).format(day);
        } catch (DateTimeException e) {
            System.getLogger(CaseContacts.class.getName())
                    .log(System.Logger.Level.DEBUG, "no date: " + iso, e);
            return iso;
        }
    }

    private Node interview(CaseInterview interview) {
        var link = new Hyperlink(interview.role().in(texts.language()), Icons.of("fth-mic"));
        link.getStyleClass().add("fb-quiet-link");
        link.setOnAction(e -> actions.go("interviews", interview.id()));
        String minutes =
                interview.minutes() == null
                        ? ""
                        : texts.get("caselist.minutes", interview.minutes()) + " · ";
        var line =
                new HBox(
                        8,
                        link,
                        Labels.spacer(),
                        Labels.muted(
                                minutes + texts.get("caselist.passages", interview.passages())));
        line.getStyleClass().add("fb-row");
        return line;
    }
}
