namespace DataOps.Sql.Binding;

/// <summary>
/// What a function of SQL/XML or SQL/JSON says beside its arguments. The call's arguments are in this order: the function's own, the
/// attributes or the values of <c>passing</c>, what is given on empty, what is given on error.
/// </summary>
internal sealed class BoundCallForm
{
    /// <summary>The name that an element or instruction gets; null for others.</summary>
    public string? Name { get; init; }

    /// <summary>How many of the arguments are the function's own.</summary>
    public required int Arguments { get; init; }

    /// <summary>The names of the own arguments, where the form gives them any; null for those without.</summary>
    public string?[] ArgumentNames { get; init; } = [];

    /// <summary>The names of attributes or passed values.</summary>
    public string?[] PassedNames { get; init; } = [];

    /// <summary>Whether an argument says what is given on empty.</summary>
    public bool HasOnEmpty { get; init; }

    /// <summary>Whether an argument says what is given on error.</summary>
    public bool HasOnError { get; init; }

    /// <summary>The other clauses in order, in lower case with single blanks.</summary>
    public string[] Words { get; init; } = [];

    /// <summary>Tells it from others in a canonical text.</summary>
    public override string ToString() =>
        $"{Name}/{Arguments}/{string.Join(",", ArgumentNames)}/{string.Join(",", PassedNames)}/{HasOnEmpty}/{HasOnError}/{string.Join(",", Words)}";
}
