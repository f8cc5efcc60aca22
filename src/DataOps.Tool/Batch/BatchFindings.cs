using DataOps.Sql.Diagnostics;
using DataOps.Tool.Describe;

namespace DataOps.Tool.Batch;

/// <summary>What is wrong with a line before any SQL is read.</summary>
internal static class BatchFindings
{
    public static DiagnosticView Of(BatchRequest request) =>
        new(BatchDiagnostics.MalformedLine.Id, "error", request.Error!, "-", request.Line, 1, request.Line, 1);
}
