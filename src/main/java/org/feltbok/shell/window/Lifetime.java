package org.feltbok.shell.window;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

import org.feltbok.shell.spi.WhoWorks;

import java.util.function.Consumer;

/**
 * As long as one set of screens lives: until another study or another language. What lives as long
 * as the window is given to them through this, so that whatever listens is let go with them and no
 * old study is kept by it.
 */
final class Lifetime {
    private Subscription subscriptions = Subscription.EMPTY;

    /** The same value, as long as this lasts; afterwards the last one. */
    <T> ObservableValue<T> of(ObservableValue<T> lasting) {
        var mirror = new ReadOnlyObjectWrapper<T>(lasting.getValue());
        until(lasting.subscribe((old, now) -> mirror.set(now)));
        return mirror.getReadOnlyProperty();
    }

    WhoWorks of(WhoWorks lasting) {
        ObservableValue<String> name = of(lasting.name());
        return new WhoWorks() {
            @Override
            public ObservableValue<String> name() {
                return name;
            }

            @Override
            public void named(Consumer<String> work, Runnable refused) {
                lasting.named(work, refused);
            }

            @Override
            public void called(String before, String now) {
                lasting.called(before, now);
            }
        };
    }

    /** Ends with this. */
    void until(Subscription subscription) {
        subscriptions = subscriptions.and(subscription);
    }

    void end() {
        subscriptions.unsubscribe();
        subscriptions = Subscription.EMPTY;
    }
}
