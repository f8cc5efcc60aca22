namespace DataOps.Typed.Tests.Types;

/// <summary>Values of one SQL type, each as the engine writes it and as C# must hold it.</summary>
/// <param name="Sql">The type.</param>
/// <param name="CSharp">The type of the member.</param>
/// <param name="Values">SQL expression and C# expression.</param>
public sealed record TypeCase(string Sql, string CSharp, params (string Sql, string CSharp)[] Values)
{
    /// <summary>Statements before the table, such as the declaration of the type.</summary>
    public string Before { get; init; } = "";

    /// <summary>Whether a value can be given back to the engine as a parameter.</summary>
    public bool IsParameter { get; init; } = true;

    public override string ToString() => Sql;
}
