namespace DataOps.Sql.Tests.Postgres.Wire;

/// <summary>What a server says of a statement it was asked to prepare.</summary>
/// <param name="Columns">Name and type of each column, the type spelled by the server's <c>format_type</c>.</param>
/// <param name="SqlState">The code of its refusal; empty where it takes the statement.</param>
/// <param name="Message">What it says in refusing.</param>
public sealed record RowDescription(IReadOnlyList<string> Columns, string SqlState, string Message)
{
    public bool IsRefused => SqlState.Length > 0;
}
