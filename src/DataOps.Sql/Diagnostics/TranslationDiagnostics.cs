namespace DataOps.Sql.Diagnostics;

/// <summary>What of a query cannot be said in another dialect with the same result.</summary>
public static class TranslationDiagnostics
{
    /// <summary>A function or operator without an equal.</summary>
    public static readonly DiagnosticDescriptor NoFunction = new(
        "DOPS3001", "Function without an equal", "{1} has no equal of {0}.{2}", DiagnosticSeverity.Error);

    /// <summary>A type without an equal.</summary>
    public static readonly DiagnosticDescriptor NoType = new(
        "DOPS3002", "Type without an equal", "{1} has no type that holds what {0} holds.{2}", DiagnosticSeverity.Error);

    /// <summary>A form of query or expression without an equal.</summary>
    public static readonly DiagnosticDescriptor NoForm = new(
        "DOPS3003", "Form without an equal", "{1} cannot say {0} with the same result.{2}", DiagnosticSeverity.Error);

    /// <summary>A format or pattern that cannot be translated.</summary>
    public static readonly DiagnosticDescriptor NoPattern = new(
        "DOPS3004", "Pattern without an equal", "The pattern {0} cannot be written for {1}: {2}.", DiagnosticSeverity.Error);

    /// <summary>A comparison or order of text that the target cannot make.</summary>
    public static readonly DiagnosticDescriptor NoCollation = new(
        "DOPS3005", "Collation without an equal", "{1} cannot compare text as {0} does.{2}", DiagnosticSeverity.Error);

    /// <summary>Something whose type is not known, so that its translation cannot be vouched for.</summary>
    public static readonly DiagnosticDescriptor UnknownMeaning = new(
        "DOPS3006", "Meaning not known", "What {0} means cannot be told, so it is not translated to {1}.{2}", DiagnosticSeverity.Error);

    /// <summary>A limit without an order: which rows come is the engine's choice.</summary>
    public static readonly DiagnosticDescriptor LimitWithoutOrder = new(
        "DOPS3007",
        "Limit without order",
        "Without an order the engine chooses which rows come, and {0} may choose others; add order by.",
        DiagnosticSeverity.Warning);

    /// <summary>The text of a number, object or array in a document, which each engine writes otherwise.</summary>
    public static readonly DiagnosticDescriptor JsonText = new(
        "DOPS3008",
        "Text of a document's number or object",
        "{0} gives the same text of strings and of true and false; a number (1.50, 1e3), object or array may be written otherwise: convert the text to its type.",
        DiagnosticSeverity.Warning);

    /// <summary>A cast of text that gives null where it fails: each engine reads some texts that the other does not.</summary>
    public static readonly DiagnosticDescriptor RareText = new(
        "DOPS3009",
        "Text that only one engine reads",
        "{0} gives the same for numbers and dates in the usual forms, and null for other texts, of which {1} reads some: test the text by a pattern first.",
        DiagnosticSeverity.Warning);
}
