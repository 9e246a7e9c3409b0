package org.feltbok.figures;

import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;

import java.util.List;

/** Takes a claim out. */
public record RemoveClaim(Claim claim) implements Operation {
    @Override
    public String name() {
        return "figures.remove_claim";
    }

    @Override
    public List<String> args() {
        return List.of(claim.figure(), claim.said().word());
    }

    @Override
    public void apply(UnitOfWork work) {
        work.delete("claim", claim.id());
    }
}
