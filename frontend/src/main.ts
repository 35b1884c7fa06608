import { mount } from "svelte";
import Desk from "./app/Desk.svelte";
import { applyTheme } from "./app/remembered.svelte";
import "./styles/tokens.css";
import "./styles/base.css";

applyTheme();
mount(Desk, { target: document.querySelector("#desk")! });
