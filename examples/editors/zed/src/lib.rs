use zed_extension_api as zed;

struct StepProof;

impl zed::Extension for StepProof {
    fn new() -> Self {
        Self
    }

    fn language_server_command(
        &mut self,
        _language_server_id: &zed::LanguageServerId,
        worktree: &zed::Worktree,
    ) -> zed::Result<zed::Command> {
        let npx = worktree
            .which("npx")
            .ok_or_else(|| "npx is not on the path: install Node.".to_string())?;
        // Never downloads anything: a project that has not installed the command has no server.
        let args = ["--no", "stepproof", "lsp", "--stdio"];
        Ok(zed::Command {
            command: npx,
            args: args.map(String::from).to_vec(),
            env: worktree.shell_env(),
        })
    }

    fn language_server_workspace_configuration(
        &mut self,
        language_server_id: &zed::LanguageServerId,
        worktree: &zed::Worktree,
    ) -> zed::Result<Option<zed::serde_json::Value>> {
        let settings = zed::settings::LspSettings::for_worktree(language_server_id.as_ref(), worktree)?;
        Ok(settings.settings)
    }
}

zed::register_extension!(StepProof);
