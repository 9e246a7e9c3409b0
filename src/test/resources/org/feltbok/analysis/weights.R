# Weights of surveys drawn by chance, in base R. One line a survey:
# kind;least;greatest;classes of the frame's cases, a letter each, variables parted by |;who answered (x);weights;effective n;design effect
# Where there are no weights the reason stands in their place.
#
#   Rscript weights.R SURVEYS SEED > weights.csv
#
# The test WeightsAsInRTest reads what this writes.
args <- commandArgs(TRUE)
surveys <- as.integer(args[1])
suppressWarnings(RNGversion("4.0.0"))
set.seed(as.integer(args[2]))

# every variable in turn, until each class is within 1e-12 of its part of the population (survey::rake
# does the same until the weights hardly move)
rake <- function(m, p) {
    w <- rep(1, nrow(m))
    for (round in 1:2000) {
        for (v in names(m)) {
            have <- tapply(w, m[[v]], sum) / sum(w)
            w <- w * as.numeric((p[[v]][names(have)] / have)[m[[v]]])
        }
        off <- max(sapply(names(m), function(v) {
            have <- tapply(w, m[[v]], sum) / sum(w)
            max(abs(have - p[[v]][names(have)]))
        }))
        if (!is.finite(off)) return("no_fit")
        if (off <= 1e-12) return(w)
    }
    "no_end"
}

# survey::trimWeights(strict = TRUE), where a weight that is at a limit stays there
trim <- function(w, lo, hi) {
    fixed <- rep(FALSE, length(w))
    repeat {
        out <- !fixed & (w < lo | w > hi)
        if (!any(out)) return(w)
        now <- pmin(hi, pmax(lo, w))
        excess <- sum((w - now)[out])
        w[out] <- now[out]
        fixed <- fixed | out
        if (all(fixed)) return("no_room")
        w[!fixed] <- w[!fixed] + excess / sum(!fixed)
    }
}

show <- function(x) paste(sprintf("%.17g", x), collapse = " ")
for (i in seq_len(surveys)) {
    n <- sample(8:70, 1)
    k <- sample(1:3, 1)
    frame <- as.data.frame(lapply(seq_len(k), function(v)
        sample(letters[1:sample(2:4, 1)], n, TRUE)), stringsAsFactors = FALSE)
    names(frame) <- paste0("v", seq_len(k))
    # some classes answer more than others
    answered <- runif(n) < ifelse(frame$v1 == "a", 0.8, 0.45)
    kind <- sample(c("cells", "rake"), 1)
    lo <- 0
    hi <- Inf
    if (runif(1) < 0.4) {
        lo <- round(runif(1, 0, 0.9), 2)
        hi <- round(runif(1, 1.1, 2.5), 2)
    }
    of <- if (kind == "cells") data.frame(cell = do.call(paste, frame)) else frame
    m <- of[answered, , drop = FALSE]
    p <- lapply(of, function(x) table(x) / length(x))
    whole <- all(sapply(names(of), function(v) all(unique(of[[v]]) %in% m[[v]])))
    w <- if (!any(answered)) "nobody" else if (!whole) "empty" else rake(m, p)
    if (is.numeric(w)) w <- trim(w, lo, hi)
    made <- is.numeric(w)
    cat(kind, lo, hi,
        paste(sapply(frame, paste, collapse = ""), collapse = "|"),
        paste(ifelse(answered, "x", "-"), collapse = ""),
        if (made) show(w) else w,
        if (made) show(sum(w)^2 / sum(w^2)) else "NA",
        if (made) show(length(w) * sum(w^2) / sum(w)^2) else "NA",
        sep = ";")
    cat("\n")
}
