using DataOps.Runtime;

namespace DataOps.Testing.Fixtures;

/// <summary>What a test says of the content of one relation, the record's type forgotten.</summary>
/// <param name="Relation">The relation.</param>
/// <param name="Kind">How the rows come to what is there.</param>
/// <param name="Rows">Rows, cell by cell in the order of its columns; each array is made when it is asked for.</param>
internal sealed record GivenRows(RelationInfo Relation, GivenKind Kind, IEnumerable<object?[]> Rows)
{
    public static GivenRows Of<TRow>(GivenKind kind, IEnumerable<TRow> rows)
        where TRow : IRelationRow<TRow> => new(TRow.Relation, kind, rows.Select(RowCells.Of));
}

/// <summary>How rows given come to what a relation holds.</summary>
internal enum GivenKind
{
    /// <summary>They are its rows from now on, together with others of the same run.</summary>
    Sets,

    /// <summary>They are added to what it holds.</summary>
    Adds,

    /// <summary>It holds what an earlier run gave it.</summary>
    Holds,

    /// <summary>A seed has the rows of its own file.</summary>
    Own,
}
