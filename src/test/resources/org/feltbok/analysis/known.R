# Intervals of weighted means and shares where the weights bring classes to parts that are known, of surveys drawn by chance, by
# the package survey. One line a survey:
# kind;classes of the frame's cases, a letter each, variables parted by |;who answered (x);numbers;codes, a letter each;
# mean, share of code a: estimate, standard error, low, high; the same of those of group a; the same of all with the frame's size
#
#   Rscript known.R SURVEYS SEED > known.csv
#
# The test KnownPartsTest reads what this writes. Of raked weights survey takes the means of classes out ten times, here 500 times, so
# that nothing changes any more. Where nobody differs from
# others of the same class the standard error is 0 there, and "none" here: nothing tells how far such a number may be off.
suppressMessages(library(survey))
args <- commandArgs(TRUE)
surveys <- as.integer(args[1])
suppressWarnings(RNGversion("4.0.0"))
set.seed(as.integer(args[2]))

wilson <- function(p, se) {
    n <- p * (1 - p) / se^2
    z <- qnorm(.975)
    m <- (p + z^2 / (2 * n)) / (1 + z^2 / n)
    h <- z / (1 + z^2 / n) * sqrt(p * (1 - p) / n + z^2 / (4 * n^2))
    100 * c(m - h, m + h)
}
show <- function(x) paste(sprintf("%.17g", x), collapse = " ")

# of those in the group: x is NA for one without a number
mean_of <- function(des, group, times = 1) {
    in_it <- subset(des, group & !is.na(x))
    n <- sum(group & !is.na(des$variables$x))
    if (n == 0) return("nobody")
    # rows outside stay in the design, and an NA there would spoil the sum
    m <- svymean(~ifelse(is.na(x), 0, x), in_it)
    se <- as.numeric(SE(m)) * times
    if (times == 0) return(paste(show(coef(m)), "whole"))
    if (n < 2) return(paste(show(coef(m)), "one"))
    flat <- length(unique(na.omit(des$variables$x[group]))) == 1
    if (flat || se < 1e-12) return(paste(show(coef(m)), if (flat) "flat" else "none"))
    show(c(coef(m), se, coef(m) + c(-1, 1) * qt(.975, n - 1) * se))
}
share_of <- function(des, group, times = 1) {
    in_it <- subset(des, group & y != " ")
    n <- sum(group & des$variables$y != " ")
    if (n == 0) return("nobody")
    m <- svymean(~as.numeric(y == "a"), in_it)
    p <- as.numeric(coef(m))
    se <- as.numeric(SE(m)) * times
    if (times == 0) return(paste(show(100 * p), "whole"))
    if (p < 1e-12 || p > 1 - 1e-12) return(paste(show(100 * p), "flat"))
    if (se < 1e-12) return(paste(show(100 * p), "none"))
    show(c(100 * p, 100 * se, wilson(p, se)))
}

for (i in seq_len(surveys)) {
    n <- sample(6:60, 1)
    kind <- sample(c("cells", "rake"), 1)
    k <- if (kind == "rake") 2 else sample(1:2, 1)
    frame <- as.data.frame(lapply(seq_len(k), function(v)
        sample(letters[1:sample(2:4, 1)], n, TRUE)), stringsAsFactors = FALSE)
    names(frame) <- paste0("v", seq_len(k))
    answered <- runif(n) < ifelse(frame$v1 == "a", 0.9, 0.5)
    d <- frame[answered, , drop = FALSE]
    if (nrow(d) < 2) next
    if (runif(1) < 0.1) {
        # what is asked is told by the class
        d$x <- match(d$v1, letters)
        d$y <- ifelse(d$v1 == "a", "a", "b")
    } else {
        d$x <- round(rnorm(nrow(d), 5 * match(d$v1, letters), 4), 1)
        d$x[runif(nrow(d)) < 0.1] <- NA
        d$y <- sample(c("a", "b", "c", " "), nrow(d), TRUE, c(4, 3, 2, 1))
    }
    d$g <- sample(c("a", "b"), nrow(d), TRUE)
    base <- svydesign(~1, weights = rep(1, nrow(d)), data = d)
    if (kind == "cells") {
        cells <- do.call(paste, frame)
        d$cell <- cells[answered]
        base <- svydesign(~1, weights = rep(1, nrow(d)), data = d)
        # classes in which nobody answered are left out
        des <- suppressWarnings(postStratify(base, ~cell, table(cell = cells), partial = TRUE))
    } else {
        if (!all(sapply(names(frame), function(v) all(unique(frame[[v]]) %in% d[[v]])))) next
        if (any(sapply(names(frame), function(v) length(unique(frame[[v]])) < 2))) next
        des <- tryCatch(rake(base, list(~v1, ~v2), lapply(names(frame), function(v) setNames(as.data.frame(table(frame[[v]])), c(v, "Freq"))),
            control = list(maxit = 2000, epsilon = 1e-13)), error = function(e) NULL, warning = function(w) NULL)
        if (is.null(des)) next
        # the means of classes are taken out ten times for each of these
        des$postStrata <- rep(des$postStrata, 50)
        off <- sapply(names(frame), function(v) max(abs(tapply(weights(des), d[[v]], sum) - table(frame[[v]]))))
        if (max(off) > 1e-9) next
    }
    all <- rep(TRUE, nrow(d))
    a <- d$g == "a"
    fpc_x <- sqrt(1 - sum(!is.na(d$x)) / n)
    fpc_y <- sqrt(1 - sum(d$y != " ") / n)
    cat(kind, paste(sapply(frame, paste, collapse = ""), collapse = "|"),
        paste(ifelse(answered, "x", "-"), collapse = ""), show(d$x), paste(d$y, collapse = ""), paste(d$g, collapse = ""),
        mean_of(des, all), share_of(des, all), mean_of(des, a), share_of(des, a),
        mean_of(des, all, fpc_x), share_of(des, all, fpc_y), sep = ";")
    cat("\n")
}
