using DataOps.Sql.Types;

namespace DataOps.Sql.Facts;

/// <summary>A column of a query's result, with what is proved of it.</summary>
/// <param name="Name">Its name, as the engine gives it.</param>
/// <param name="Type">Its type.</param>
/// <param name="Nullable">False when proved never null; true when it may be; null when not known.</param>
/// <param name="Lineage">The base columns its values come from, by relation and column.</param>
public sealed record OutputColumn(string Name, SqlType Type, bool? Nullable, IReadOnlyList<ColumnLineage> Lineage)
{
    /// <summary>All values it can hold beside null; null when they are not known to be few.</summary>
    public IReadOnlyList<ConstantValue>? Values { get; init; }

    /// <summary>Whether the same data always give the same values, as far as the same rows come.</summary>
    public bool IsDeterministic { get; init; } = true;
}
