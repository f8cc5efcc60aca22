namespace DataOps.Tool.Tests.Running;

internal sealed record ToolResult(int ExitCode, string Output, string Error);
