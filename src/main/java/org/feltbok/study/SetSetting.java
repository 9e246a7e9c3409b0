package org.feltbok.study;

import org.feltbok.store.CellChange;
import org.feltbok.store.Operation;
import org.feltbok.store.Told;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Map;

/** Gives a setting of the study a value; an empty value takes it away. */
public record SetSetting(String setting, String value) implements Operation {
    @Override
    public String name() {
        return "study.setting";
    }

    @Override
    public List<String> args() {
        return List.of(setting, value);
    }

    @Override
    public List<String> argsTold(Handle handle, List<CellChange> written) {
        return List.of(
                setting,
                Told.value(value),
                Told.value(CellChange.before(written, "setting", setting, "value").orElse(null)));
    }

    @Override
    public void apply(UnitOfWork work) {
        boolean there = StudyStore.setting(work.handle(), setting).isPresent();
        if (value.isEmpty() && there) {
            work.delete("setting", setting);
        } else if (there) {
            work.update("setting", setting, "value", value);
        } else if (!value.isEmpty()) {
            work.insert("setting", setting, Map.of("value", value));
        }
    }
}
