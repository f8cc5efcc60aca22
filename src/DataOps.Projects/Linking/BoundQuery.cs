using DataOps.Sql.Catalog;
using DataOps.Sql.Facts;

namespace DataOps.Projects.Linking;

/// <summary>What binding a query gives, and what follows from it alone.</summary>
/// <param name="Facts">What is proved of it.</param>
/// <param name="Relation">The relation it defines.</param>
/// <param name="Signature">What others can see of the relation.</param>
/// <param name="Sql">The query for the engine.</param>
internal sealed record BoundQuery(QueryFacts Facts, Relation Relation, string Signature, string Sql);
