using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>One column that <c>using</c> or <c>natural</c> made of several: without a qualifier its name means all of them.</summary>
internal sealed class MergedColumn(string name, int shownId, int[] ids, BoundExpression value)
{
    public string Name { get; } = name;

    /// <summary>The number of the column at whose place a star shows it.</summary>
    public int ShownId { get; } = shownId;

    /// <summary>The numbers of all that were merged.</summary>
    public int[] Ids { get; } = ids;

    /// <summary>What the name stands for.</summary>
    public BoundExpression Value { get; } = value;

    public SqlType Type => Value.Type;

    public bool Has(int id) => Array.IndexOf(Ids, id) >= 0;
}
