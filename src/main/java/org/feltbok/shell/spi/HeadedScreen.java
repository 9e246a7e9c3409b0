package org.feltbok.shell.spi;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyEvent;

import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.FirstReading;
import org.feltbok.shell.kit.PageHeader;

/** A screen under a header that says its name, with what is told of it below. */
public abstract class HeadedScreen implements Screen {
    protected final ScreenContext context;
    protected final Texts texts;
    protected final PageHeader header;

    /** What is told of it below. */
    protected final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");

    /** By which it reads what keys are about. */
    protected final FirstReading reader;

    private final ScreenName name;

    protected HeadedScreen(ScreenName name, ScreenContext context) {
        this.name = name;
        this.context = context;
        texts = context.texts();
        header = new PageHeader(texts.get(name.titleKey()));
        reader = new FirstReading(context.tasks(), header);
    }

    @Override
    public final ScreenName name() {
        return name;
    }

    @Override
    public final PageHeader header() {
        return header;
    }

    @Override
    public final void keepKey(KeyEvent key) {
        reader.keep(key);
    }

    @Override
    public ObservableValue<String> statusText() {
        return status.getReadOnlyProperty();
    }
}
