namespace DataOps.Projects.Queries;
internal static class ParameterReader { public static IReadOnlyList<QueryParameter> Read(Linking.BoundNode n, Sql.Dialects.Dialect d, List<Sql.Diagnostics.Diagnostic> x) => []; }
