namespace DataOps.Sql.Fuzzing;

/// <summary>An input with which something happened that must not.</summary>
/// <param name="Input">The input.</param>
/// <param name="What">What happened.</param>
internal sealed record FuzzProblem(FuzzInput Input, string What)
{
    public override string ToString()
    {
        var what = string.Join('\n', What.Split('\n').Take(8));
        var sql = Input.Sql.Length > 600 ? Input.Sql[..600] + "…" : Input.Sql;
        return $"#{Input.Number} {Input.Dialect.Name}, {Input.Sql.Length} characters: {what}\n----\n{sql}\n----";
    }
}
