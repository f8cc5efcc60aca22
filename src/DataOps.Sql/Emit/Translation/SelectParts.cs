using DataOps.Sql.Binding;

namespace DataOps.Sql.Emit;

/// <summary>An item of a select list as written; no alias where the expression has the name already.</summary>
internal readonly struct SelectPart(string text, string? alias)
{
    public string Text { get; } = text;

    public string? Alias { get; } = alias;
}

/// <summary>The clauses of a select as written.</summary>
internal sealed class SelectParts
{
    public List<SelectPart> Items { get; } = [];

    public string? Distinct { get; set; }

    public string? From { get; set; }

    public List<string> Where { get; } = [];

    public string? GroupBy { get; set; }

    public string? Having { get; set; }

    public string? Qualify { get; set; }

    public IReadOnlyList<string> OrderBy { get; set; } = [];

    public BoundLimit? Limit { get; set; }
}
