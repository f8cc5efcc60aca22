namespace DataOps.Sql.Diagnostics;

/// <summary>What can be wrong with the text itself, before any name has a meaning.</summary>
public static class SyntaxDiagnostics
{
    /// <summary>Something else was expected.</summary>
    public static readonly DiagnosticDescriptor Expected = Error("DOPS1001", "Syntax error", "Expected {0}, found {1}.");

    /// <summary>A keyword seems misspelt.</summary>
    public static readonly DiagnosticDescriptor MisspeltKeyword = Error("DOPS1002", "Misspelt keyword", "'{0}' makes no sense here; did you mean '{1}'?");

    /// <summary>Something stands where nothing can.</summary>
    public static readonly DiagnosticDescriptor Unexpected = Error("DOPS1003", "Unexpected text", "{0} cannot stand {1}.");

    /// <summary>A string has no end.</summary>
    public static readonly DiagnosticDescriptor UnclosedString = Error("DOPS1004", "Unclosed string", "The string that starts here is never closed; add {0}.");

    /// <summary>A quoted name has no end.</summary>
    public static readonly DiagnosticDescriptor UnclosedName = Error("DOPS1005", "Unclosed quoted name", "The quoted name that starts here is never closed; add {0}.");

    /// <summary>A comment has no end.</summary>
    public static readonly DiagnosticDescriptor UnclosedComment = Error("DOPS1006", "Unclosed comment", "The comment that starts here is never closed; add */.");

    /// <summary>A character begins nothing.</summary>
    public static readonly DiagnosticDescriptor BadCharacter = Error("DOPS1007", "Unknown character", "The character {0} has no meaning in {1}; remove it.");

    /// <summary>A number or escape is malformed.</summary>
    public static readonly DiagnosticDescriptor MalformedLiteral = Error("DOPS1008", "Malformed literal", "{0} is not a valid {1}; {2}.");

    /// <summary>The nesting is too deep.</summary>
    public static readonly DiagnosticDescriptor TooDeep = Error("DOPS1009", "Nested too deeply", "This is nested more than {0} levels deep; split it, for example with common table expressions.");

    /// <summary>A clause stands in the wrong place.</summary>
    public static readonly DiagnosticDescriptor ClauseOutOfOrder = Error("DOPS1010", "Clause out of order", "'{0}' must stand before '{1}'; move it there.");

    /// <summary>A clause is written twice.</summary>
    public static readonly DiagnosticDescriptor DuplicateClause = Error("DOPS1011", "Clause written twice", "This query has its '{0}' already; join both or remove one.");

    /// <summary>Comparisons are chained.</summary>
    public static readonly DiagnosticDescriptor ChainedComparison = Error("DOPS1012", "Chained comparison", "'{0}' cannot follow another comparison; put one of them in parentheses, or join them with 'and'.");

    /// <summary>A form that another dialect has.</summary>
    public static readonly DiagnosticDescriptor OtherDialect = Error("DOPS1031", "Another dialect's syntax", "{1} has no {0}; {2}.");

    /// <summary>A quote within a string ends it.</summary>
    public static readonly DiagnosticDescriptor QuoteInString = Error("DOPS1032", "Quote within a string", "The string ends before this word; write a quote within a string as ''.");

    /// <summary>A semicolon stands within a query.</summary>
    public static readonly DiagnosticDescriptor StraySemicolon = Error("DOPS1033", "Semicolon within a query", "The statement ends at this ';', but goes on with '{0}'; remove the ';'.");

    private static DiagnosticDescriptor Error(string id, string title, string message) => new(id, title, message, DiagnosticSeverity.Error);
}
