using DataOps.Sql.Catalog.Functions;
using DataOps.Sql.Syntax;

namespace DataOps.Sql.Catalog;

/// <summary>A SQL function that the schema declares.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Definition">Its parameters and body.</param>
/// <param name="Tree">The text it is declared in.</param>
public sealed record UserFunction(RelationName Name, CreateFunctionStatement Definition, SyntaxTree Tree)
{
    /// <summary>Its signature; null where the dialect leaves the types to each call.</summary>
    public FunctionOverload? Signature { get; init; }
}
