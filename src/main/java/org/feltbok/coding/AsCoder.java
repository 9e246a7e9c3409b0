package org.feltbok.coding;

import org.feltbok.store.CellChange;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.function.Function;

/**
 * What somebody does by name. Who that is in the study is found when it is done and not before; one
 * who does not stand among its people yet is put there with it.
 *
 * @param person the name
 * @param work the operation of a coder; its name and arguments are the same for any coder
 */
public record AsCoder(String person, Function<Coder, Operation> work) implements Operation {
    private Operation told() {
        return work.apply(new Coder("", "", person, ""));
    }

    @Override
    public String name() {
        return told().name();
    }

    @Override
    public List<String> args() {
        return told().args();
    }

    @Override
    public List<String> argsTold(Handle handle, List<CellChange> written) {
        return told().argsTold(handle, written);
    }

    @Override
    public void validate(Handle handle) {
        inStudy(handle).validate(handle);
    }

    @Override
    public void apply(UnitOfWork unit) {
        inStudy(unit.handle()).apply(unit);
    }

    private Operation inStudy(Handle handle) {
        Coder coder = new CodebookStore(handle).personOrNew(person);
        return new WithCoder(coder, work.apply(coder));
    }
}
