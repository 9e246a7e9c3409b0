package org.feltbok.coding.ui.exchange;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

import org.feltbok.base.task.Listening;
import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.kit.CodingStyle;
import org.feltbok.coding.kit.Desk;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.PageHeader;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.kit.ReadInFront;
import org.feltbok.shell.kit.Segments;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.MenuPlace;
import org.feltbok.shell.spi.Screen;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.ScreenName;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Quotes, projects and copies going out and coming in, and who coded what. */
public final class ExchangeScreen implements Screen {
    public static final ScreenName NAME =
            new ScreenName("exchange", "exchange.title", "fth-repeat").within("coding");

    private enum Tab {
        HISTORY,
        QUOTES,
        PROJECT,
        COPY;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final ScreenContext context;
    private final Texts texts;
    private final ReadInFront reading = new ReadInFront(this::read);
    private final Map<Tab, ExchangePane> parts = new EnumMap<>(Tab.class);
    private final Segments<Tab> tabs = new Segments<>();
    private final StackPane centre = new StackPane();
    private final PageHeader header;
    private final Panes panes;
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ChangeListener<String> onPerson = (o, old, now) -> reading.outdated();
    private final Listening listening;

    public ExchangeScreen(Study file, OperationQueue queue, ScreenContext context) {
        this.context = context;
        texts = context.texts();
        Desk desk = new Desk(file, queue, context);
        parts.put(Tab.HISTORY, new HistoryPane(desk));
        parts.put(Tab.QUOTES, new QuotesPane(desk));
        parts.put(Tab.PROJECT, new ProjectPane(desk));
        parts.put(Tab.COPY, new CopyPane(desk));
        for (Tab tab : Tab.values()) {
            tabs.add(tab, texts.get("exchange.tab." + tab.word()));
            tabs.button(tab).setId("exchange-" + tab.word());
        }
        tabs.valueProperty().addListener((o, old, now) -> turn());
        Button back = Buttons.of(texts.get("coding.title"), "fth-tag", this::toCoding);
        back.setId("exchange-to-coding");
        back.setFocusTraversable(false);
        Button act = Buttons.of(texts.get("exchange.act"), "fth-share", this::act);
        act.setId("exchange-act");
        act.setFocusTraversable(false);
        header = new PageHeader(texts.get("exchange.title")).left(tabs).right(act, back);
        centre.getStyleClass().add("fb-centre");
        panes = Panes.of(centre);
        panes.getStylesheets().add(CodingStyle.sheet());
        turn();
        context.person().addListener(onPerson);
        listening = file.listen(e -> Platform.runLater(reading::outdated));
    }

    private Tab tab() {
        return Objects.requireNonNullElse(tabs.valueProperty().get(), Tab.HISTORY);
    }

    private ExchangePane part() {
        return Objects.requireNonNull(parts.get(tab()));
    }

    private void turn() {
        centre.getChildren().setAll(part().view());
        reading.outdated();
        part().focus();
        status.set(texts.get("exchange.status." + tab().word()));
    }

    private void read() {
        part().refresh();
    }

    private void act() {
        part().act();
    }

    private void toCoding() {
        context.navigator().go(new Navigator.Target("coding", ""));
    }

    private void show(Tab tab) {
        tabs.valueProperty().set(tab);
    }

    @Override
    public ScreenName name() {
        return NAME;
    }

    @Override
    public PageHeader header() {
        return header;
    }

    @Override
    public Panes view() {
        return panes;
    }

    @Override
    public void shown(String subject) {
        int at = subject.indexOf(' ');
        String word = at < 0 ? subject : subject.substring(0, at);
        for (Tab tab : Tab.values()) {
            if (tab.word().equals(word)) {
                show(tab);
            }
        }
        if (at >= 0) {
            part().about(subject.substring(at + 1));
        }
        reading.shown();
        part().focus();
    }

    @Override
    public void hidden() {
        reading.hidden();
    }

    @Override
    public String placeNow() {
        return tab().word();
    }

    @Override
    public List<Command> commands() {
        List<Command> all = new ArrayList<>();
        for (Tab tab : Tab.values()) {
            all.add(Command.of("exchange.tab." + tab.word(), MenuPlace.VIEW, () -> show(tab)));
        }
        all.add(
                Command.of("exchange.act", MenuPlace.FILE, this::act)
                        .withKeys("Shortcut+E")
                        .withIcon("fth-share"));
        all.add(
                Command.of("exchange.to_coding", MenuPlace.VIEW, this::toCoding)
                        .withKeys("Shortcut+Tab"));
        return all;
    }

    @Override
    public ObservableValue<String> statusText() {
        return status.getReadOnlyProperty();
    }

    @Override
    public void dispose() {
        context.person().removeListener(onPerson);
        listening.end();
    }
}
